"""Named sets of choices among the readings: the summary alone, and the law as enacted."""

from amnesty2022 import readings
from lexproof.language import Profile

SUMMARY = Profile(name="summary", gist="what the newspaper summary says; every default")
ENACTED = Profile(
    name="enacted",
    gist="the summary as corrected by the enacted law and the Penal Code",
    choices={
        "place": readings.Place.required.name,
        "suppressors": readings.Suppressors.anyone.name,
        "listed_articles": readings.ListedArticles.required.name,
        "recidivists": readings.Recidivists.barred.name,
        "minor_sexual_exception": readings.MinorSexualException.yes.name,
    },
)
PROFILES = (SUMMARY, ENACTED)
