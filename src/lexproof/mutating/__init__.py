"""How strong a catalogue is: which changes of the law it notices, and which it does not."""
