"""The words of the law: closed lists, each option labelled in English, Russian and Kazakh.

Source of the terms: Penal Code of 3 July 2014, art. 3, 10, 11, 40 and 78; the Russian and Kazakh
labels are this project's own renderings.
"""

from lexproof.language import Label, Options


class Sex(Options):
    """Sex, kept only to prove that it changes nothing."""

    male = Label("male", "мужской", "ер")
    female = Label("female", "женский", "әйел")


class Role(Options):
    """What the person was in the events."""

    participant = Label("participant", "участник", "қатысушы")
    law_enforcement = Label(
        "law-enforcement officer",
        "сотрудник правоохранительного органа",
        "құқық қорғау органының қызметкері",
    )
    military = Label("member of the military", "военнослужащий", "әскери қызметші")
    other = Label("other", "иное лицо", "өзге адам")


class Connection(Options):
    """What connects the offence with the January events."""

    riots = Label("with the riots", "с беспорядками", "тәртіпсіздіктермен")
    suppression = Label(
        "with their suppression", "с пресечением беспорядков", "тәртіпсіздіктердің жолын кесумен"
    )
    none = Label("with neither", "нет связи", "байланысы жоқ")


class Gravity(Options):
    """Categories of offences, lightest first (Penal Code art. 10 and 11)."""

    infraction = Label("criminal infraction", "уголовный проступок", "қылмыстық теріс қылық")
    minor = Label(
        "crime of minor gravity", "преступление небольшой тяжести", "онша ауыр емес қылмыс"
    )
    medium = Label(
        "crime of medium gravity", "преступление средней тяжести", "ауырлығы орташа қылмыс"
    )
    grave = Label("grave crime", "тяжкое преступление", "ауыр қылмыс")
    especially_grave = Label(
        "especially grave crime", "особо тяжкое преступление", "аса ауыр қылмыс"
    )


class ExcludedGroup(Options):
    """The seven groups of offences that S ¶7 names, or none of them."""

    none = Label("none of the groups", "ни одна из групп", "топтардың ешқайсысы")
    terrorist = Label("terrorist crime", "террористическое преступление", "террористік қылмыс")
    extremist = Label("extremist crime", "экстремистское преступление", "экстремистік қылмыс")
    corruption = Label(
        "corruption crime", "коррупционное преступление", "сыбайлас жемқорлық қылмыс"
    )
    treason = Label("high treason", "государственная измена", "мемлекетке опасыздық")
    riot_organisation = Label(
        "organisation of mass riots",
        "организация массовых беспорядков",
        "жаппай тәртіпсіздіктерді ұйымдастыру",
    )
    torture = Label("torture", "пытки", "азаптау")
    sexual_minor = Label(
        "crime against the sexual inviolability of minors",
        "преступление против половой неприкосновенности несовершеннолетних",
        "кәмелетке толмағандардың жыныстық тиіспеушілігіне қарсы қылмыс",
    )


class Stage(Options):
    """How far the case has come on the day the law takes effect, earliest first."""

    pre_trial = Label(
        "under investigation", "досудебное расследование", "сотқа дейінгі тергеп-тексеру"
    )
    in_court = Label("in court", "в суде", "сотта")
    serving = Label("serving the sentence", "отбывает наказание", "жазасын өтеуде")
    served = Label("sentence served", "наказание отбыто", "жазасын өтеген")


class Punishment(Options):
    """Main punishments (Penal Code art. 40)."""

    imprisonment = Label("imprisonment", "лишение свободы", "бас бостандығынан айыру")
    life_imprisonment = Label(
        "life imprisonment",
        "пожизненное лишение свободы",
        "өмір бойына бас бостандығынан айыру",
    )
    restriction_of_liberty = Label(
        "restriction of liberty", "ограничение свободы", "бас бостандығын шектеу"
    )
    corrective_labour = Label("corrective labour", "исправительные работы", "түзеу жұмыстары")
    community_service = Label(
        "community service", "привлечение к общественным работам", "қоғамдық жұмыстарға тарту"
    )
    arrest = Label("arrest", "арест", "қамаққа алу")
    fine = Label("fine", "штраф", "айыппұл")


class Recidivism(Options):
    """Recidivism that the sentence found (Penal Code art. 14)."""

    none = Label("none", "нет", "жоқ")
    recidivism = Label("recidivism", "рецидив", "рецидив")
    dangerous = Label("dangerous recidivism", "опасный рецидив", "қауіпті рецидив")


class Listing(Options):
    """What is known of the article's place on the list of L art. 1, surest first."""

    text = Label("on the list, text seen", "в перечне, текст виден", "тізімде, мәтін көрінген")
    inferred = Label("on the list, by inference", "в перечне, по выводу", "тізімде, қорытынды")
    press = Label(
        "on the list, by one press report", "в перечне, по прессе", "тізімде, баспасөз бойынша"
    )
    unknown = Label("not known", "неизвестно", "белгісіз")
    off = Label("not on the list", "вне перечня", "тізімде жоқ")


class Coverage(Options):
    """Whether the law reaches the case."""

    covered = Label("covered", "подпадает", "қолданылады")
    out_of_scope = Label("out of scope", "вне сферы действия", "қолданылу аясынан тыс")
    excluded = Label("excluded", "исключён", "қолданылмайды")
    undetermined = Label("undetermined", "не определено", "айқындалмаған")


class Relief(Options):
    """What the law gives."""

    none = Label("none", "нет", "жоқ")
    case_discontinued = Label("case discontinued", "дело прекращено", "іс тоқтатылды")
    released_from_punishment = Label(
        "released from punishment", "освобождён от наказания", "жазадан босатылды"
    )
    conviction_lifted = Label("conviction lifted", "судимость снята", "соттылығы алынды")
    term_reduced = Label("term reduced", "срок сокращён", "мерзімі қысқартылды")
    rest_remitted = Label(
        "rest of the term remitted",
        "неотбытая часть снята",
        "өтелмеген бөлігі қысқартылды",
    )
    reduced_at_sentencing = Label(
        "to be reduced when sentenced",
        "сокращается при назначении",
        "жаза тағайындау кезінде қысқартылады",
    )
    undetermined = Label("undetermined", "не определено", "айқындалмаған")
