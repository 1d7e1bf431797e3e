"""What the law has to answer, asked without a look at the listed silences.

Wherever a question arises and none of its answers applies, the text leaves a gap.
"""

from amnesty2022.bars import BARRED
from amnesty2022.coverage import COVERED
from amnesty2022.relief import RELIEF
from amnesty2022.scope import (
    CONNECTED,
    FAILS_PLACE,
    LIST_IS_REQUIRED,
    OUT_OF_SCOPE,
    listed_articles,
    window,
)
from lexproof.language import Question, all_of, always, none_of

MEETS_THE_SCOPE = all_of(
    window.applies,
    CONNECTED,
    none_of(FAILS_PLACE),
    LIST_IS_REQUIRED.implies(listed_articles.applies),
)
"""Every condition of the scope is met, the one about the list of articles included."""

QUESTIONS = (
    Question(
        name="coverage",
        place="S ¶3, ¶4, ¶7",
        asks="Does the law reach the case?",
        arises=always(),
        answers={
            "out of scope": OUT_OF_SCOPE,
            "excluded": all_of(MEETS_THE_SCOPE, BARRED),
            "covered": all_of(MEETS_THE_SCOPE, none_of(BARRED)),
        },
    ),
    Question(
        name="relief",
        place="S ¶5, ¶6",
        asks="What does the law give to a case it reaches?",
        arises=COVERED,
        answers={rule.id: rule.applies for rule in RELIEF},
    ),
)
