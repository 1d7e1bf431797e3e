"""The facts of a case: one person, one offence and its sentence, as they stand on the day.

Paths, values and defaults are those of an input file. Terms are whole months and days; dates are
whole days. The `usual` values make up the ordinary case to which counterexamples stay close.
"""

import datetime

from amnesty2022.countries import COUNTRIES
from amnesty2022.vocabulary import (
    Connection,
    ExcludedGroup,
    Gravity,
    Listing,
    Punishment,
    Recidivism,
    Role,
    Sex,
    Stage,
)
from lexproof.language import (
    Facts,
    Label,
    all_of,
    always,
    any_of,
    chosen,
    never,
)

EARLIEST, LATEST = datetime.date(1901, 1, 1), datetime.date(2068, 12, 31)
MOST_MONTHS, MOST_DAYS = 360, 29

FACTS = Facts()

BIRTH = FACTS.day(
    "person.birth_date",
    Label("date of birth", "дата рождения", "туған күні"),
    usual=datetime.date(1990, 6, 15),
    earliest=EARLIEST,
    latest=LATEST,
)
SEX = FACTS.choice(
    "person.sex",
    Label("sex", "пол", "жынысы"),
    Sex,
    usual=Sex.male,
    required=never(),
    relevant=False,
)
FACTS.text(
    "person.citizenship",
    Label("citizenship", "гражданство", "азаматтығы"),
    values=COUNTRIES,
    relevant=False,
)
ROLE = FACTS.choice(
    "person.role",
    Label("role in the events", "роль в событиях", "оқиғалардағы рөлі"),
    Role,
    usual=Role.participant,
)
FIRST_DAY = FACTS.day(
    "offence.first_day",
    Label("first day of the offence", "первый день деяния", "іс-әрекеттің бірінші күні"),
    usual=datetime.date(2022, 1, 5),
    earliest=EARLIEST,
    latest=LATEST,
)
LAST_DAY = FACTS.day(
    "offence.last_day",
    Label("last day of the offence", "последний день деяния", "іс-әрекеттің соңғы күні"),
    usual=datetime.date(2022, 1, 5),
    earliest=EARLIEST,
    latest=LATEST,
    default=FIRST_DAY,
)
CONNECTION = FACTS.choice(
    "offence.connection",
    Label("connection with the events", "связь с событиями", "оқиғалармен байланысы"),
    Connection,
    usual=Connection.riots,
)
IN_KAZAKHSTAN = FACTS.truth(
    "offence.in_kazakhstan",
    Label("committed in Kazakhstan", "совершено в Казахстане", "Қазақстанда жасалған"),
    default=always(),
    usual=True,
)
ARTICLE = FACTS.text(
    "offence.article",
    Label("article of the Penal Code", "статья Уголовного кодекса", "Қылмыстық кодекстің бабы"),
)
PART = FACTS.text("offence.part", Label("part of the article", "часть статьи", "баптың бөлігі"))
GRAVITY = FACTS.choice(
    "offence.gravity",
    Label("gravity", "тяжесть", "ауырлығы"),
    Gravity,
    usual=Gravity.grave,
)
EXCLUDED_GROUP = FACTS.choice(
    "offence.excluded_group",
    Label("excluded group", "исключённая группа", "қолданылмайтын топ"),
    ExcludedGroup,
    usual=ExcludedGroup.none,
)
LISTING = FACTS.choice(
    "offence.listing",
    Label(
        "place of the article on the list of the law",
        "место статьи в перечне закона",
        "баптың заң тізіміндегі орны",
    ),
    Listing,
    usual=Listing.unknown,
    default=chosen(Listing.unknown),
    derived=True,
)
ALSO_EXCLUDED = FACTS.truth(
    "also_excluded",
    Label(
        "another offence of the person is excluded",
        "иное деяние лица исключено",
        "адамның өзге іс-әрекеті қолданылмайтын топта",
    ),
    default=never(),
    usual=False,
)
STAGE = FACTS.choice(
    "stage",
    Label("stage of the case", "стадия дела", "істің сатысы"),
    Stage,
    usual=Stage.serving,
)

CONVICTED = STAGE.is_one_of(Stage.serving, Stage.served)

SENTENCE = FACTS.group("sentence", Label("sentence", "приговор", "үкім"), required=CONVICTED)
PUNISHMENT = FACTS.choice(
    "sentence.punishment",
    Label("main punishment", "основное наказание", "негізгі жаза"),
    Punishment,
    usual=Punishment.imprisonment,
    within=SENTENCE,
)
HAS_A_TERM = PUNISHMENT.is_one_of(
    Punishment.imprisonment,
    Punishment.restriction_of_liberty,
    Punishment.corrective_labour,
    Punishment.arrest,
)
TERM = FACTS.term(
    "sentence.term",
    Label("term", "срок", "мерзімі"),
    usual=(48, 0),
    most=(MOST_MONTHS, MOST_DAYS),
    allowed=HAS_A_TERM,
    within=SENTENCE,
)
RUNS_FROM = FACTS.day(
    "sentence.runs_from",
    Label(
        "day from which the term counts",
        "день начала срока",
        "мерзім есептелетін күн",
    ),
    usual=datetime.date(2022, 2, 1),
    earliest=EARLIEST,
    latest=LATEST,
    required=all_of(CONVICTED, HAS_A_TERM),
    within=SENTENCE,
)
CONDITIONAL = FACTS.truth(
    "sentence.conditional",
    Label("conditional", "условно", "шартты"),
    default=never(),
    usual=False,
    within=SENTENCE,
)
ADDITIONAL_PUNISHMENT = FACTS.truth(
    "sentence.additional_punishment",
    Label("additional punishment", "дополнительное наказание", "қосымша жаза"),
    default=never(),
    usual=False,
    within=SENTENCE,
)
RECIDIVISM = FACTS.choice(
    "sentence.recidivism",
    Label("recidivism found by the sentence", "рецидив по приговору", "үкім бойынша рецидив"),
    Recidivism,
    usual=Recidivism.none,
    default=chosen(Recidivism.none),
    within=SENTENCE,
)
ABLE_BODIED = FACTS.truth(
    "circumstances.able_bodied",
    Label("able-bodied", "трудоспособен", "еңбекке қабілетті"),
    default=always(),
    usual=True,
)
HAS_RESIDENCE = FACTS.truth(
    "circumstances.has_residence",
    Label("has a fixed residence", "имеет место жительства", "тұрғылықты жері бар"),
    default=always(),
    usual=True,
)
IN_INSTITUTION = FACTS.truth(
    "circumstances.in_institution",
    Label("held in an institution", "содержится в учреждении", "мекемеде ұсталуда"),
    default=all_of(
        STAGE.is_(Stage.serving),
        SENTENCE.stated,
        any_of(
            PUNISHMENT.is_one_of(Punishment.life_imprisonment, Punishment.arrest),
            all_of(
                PUNISHMENT.is_(Punishment.imprisonment),
                CONDITIONAL.is_same_as(never()),
            ),
        ),
    ),
    usual=True,
)
OBJECTS_TO_TERMINATION = FACTS.truth(
    "circumstances.objects_to_termination",
    Label(
        "objects to termination",
        "возражает против прекращения",
        "тоқтатуға қарсы",
    ),
    default=never(),
    usual=False,
)
UNDER_APPEAL = FACTS.truth(
    "circumstances.under_appeal",
    Label("sentence under appeal", "приговор обжалован", "үкімге шағым берілген"),
    default=never(),
    usual=False,
)
VICTIM_AGED_14_TO_17 = FACTS.truth(
    "circumstances.victim_aged_14_to_17",
    Label("victim aged 14 to 17", "потерпевшему 14–17 лет", "жәбірленуші 14–17 жаста"),
    default=never(),
    usual=False,
)

TERM_IS_STATED = FACTS.stated(TERM)
START_IS_STATED = FACTS.stated(RUNS_FROM)
