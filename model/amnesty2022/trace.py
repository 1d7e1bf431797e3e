"""Every sentence of the governing text, and what became of it.

Source S: the newspaper summary of the law as signed; paragraphs are counted without the headline,
which is ¶0. A digest is the SHA-256 of the sentence as it stands there, in UTF-8, without the
space around it; sentences of a paragraph are split after a full stop before a capital letter.
"""

from lexproof.language import Sentence

TRACE = (
    Sentence(
        place="S ¶0",
        gist="Headline: the January amnesty is signed.",
        digest="e912ac153a7d97dbf3d378ceb926ce73e495bedd97f879cee9bda9bc7dff0a66",
        no_effect="a headline; the rules stand below it",
    ),
    Sentence(
        place="S ¶1",
        gist="The head of state signed the law.",
        digest="00ed7759348e5b41fb2ad7a9e50ab1e9face9c0f0d2cbef59e9439a419819dd2",
        no_effect="reports the signature; its date is a fact of the law's identity",
    ),
    Sentence(
        place="S ¶2",
        gist="The text is published in the press.",
        digest="66ec3041b9407dac391b7c9a9164a47af324896686d1022aa5bad989e58c29f9",
        no_effect="reports publication, which fixes the day of the law; see the reading "
        "`reference_day`",
    ),
    Sentence(
        place="S ¶3",
        gist="Release for those who, under provocation, offended in the riots of 4 to 7 January.",
        digest="918043cc5f7aeba95d791cb29e711fb61cc50f58a3ad3907eafb02589914fbe2",
        provisions=("scope.window", "scope.participants"),
        no_effect="the influence of provocateurs is a motive of the lawgiver, not a condition: "
        "nobody must prove it, and no fact records it",
    ),
    Sentence(
        place="S ¶4",
        gist="Law enforcement and military who offended while suppressing unlawful acts too.",
        digest="fa0be70f5526888e2a077c6062d571f3c179855be03c94fc01390d3d06420809",
        provisions=("scope.officials",),
    ),
    Sentence(
        place="S ¶5 s1",
        gist="Light offences: pending cases stop, convicts are released, convictions lifted.",
        digest="67e7b59b453584ea4f0696419a5607873f5f3269648b29525abe6c7d674d1951",
        provisions=("relief.pending", "relief.convicted", "relief.served"),
    ),
    Sentence(
        place="S ¶5 s2",
        gist="Imposed sentences are cut: by three quarters if grave, by half if especially grave.",
        digest="fc18e384deedda5412c1b89466b9a1594776472d1b6dc0ac57ccb21bbf550605",
        provisions=("relief.grave", "relief.especially_grave"),
    ),
    Sentence(
        place="S ¶6",
        gist="No more than a year left on the day: the main sentence loses all that is unserved.",
        digest="76df4544cd62517ca1a906ba9b6417120977a121c97b5e53f36968085ba1cb82",
        provisions=("relief.last_year",),
    ),
    Sentence(
        place="S ¶7",
        gist="Seven groups of offences never qualify; riot organisers do if they were minors.",
        digest="d12c409e42a4bb1a557abf601672a0b708475d12c8654b3aee0619d93b1f6768",
        provisions=(
            "bar.terrorist",
            "bar.extremist",
            "bar.corruption",
            "bar.treason",
            "bar.riot_organisation",
            "bar.torture",
            "bar.sexual_minor",
            "bar.other_offence",
        ),
    ),
    Sentence(
        place="S ¶8 s1",
        gist="About one and a half thousand people are expected to be reached.",
        digest="3202d0eae5f9d7cafb8926f79ce0b88fe5828ea208e2fb2df860f114616ae6a3",
        figures=("reached",),
    ),
    Sentence(
        place="S ¶8 s2",
        gist="So far 1,112 convicted, 128 of them in custody.",
        digest="5e38d8b3bf72a786517eae52ffad8bb12ad1847fdd22a6f9647cb6456da77009",
        figures=("convicted", "in_custody"),
    ),
    Sentence(
        place="S ¶9",
        gist="For 363 persons with pending grave crimes the cut is made at sentencing.",
        digest="980b2273db2edb39872884d4164fb62c74caf36b60f3e73253a9c4efaed1aa50",
        provisions=("sentencing.pending_grave",),
        figures=("pending_grave",),
    ),
    Sentence(
        place="S ¶10",
        gist="Authorities owe released persons work, assistance and, if homeless, placement.",
        digest="b1f288e0f965bf427de08ad4a41a6e0946f52d24171fcc7b829bd049089f8bcc",
        provisions=("duty.employment", "duty.assistance", "duty.placement"),
    ),
    Sentence(
        place="S ¶11",
        gist="Names the newspaper.",
        digest="98c95b9a808090d4a649594a9d2f0861c4def4b3b7e78a35bfdf0062a7bdf0f8",
        no_effect="a byline",
    ),
)

OTHER_SOURCES = {
    "scope.place": "L art. 1",
    "scope.listed_articles": "L art. 1",
    "relief.objection": "criminal procedure code art. 35(4)",
    "bar.recidivism": "P art. 78(2)",
}
"""Provisions that rest on no sentence of S, and where they come from."""
