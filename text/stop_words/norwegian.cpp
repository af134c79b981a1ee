// Norwegian: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kNorwegianWords = {
    .function =
        "en et ei den det de i på av til for med om fra ved under over etter mellom gjennom mot "
        "uten og eller men at som enn er var være vært blir ble har hadde ha han hun vi jeg du "
        "ham henne oss seg sin sitt sine hans hennes deres mitt mine din vår denne dette disse "
        "så også der her når da",
    .question =
        "hva hvilken hvilket hvilke hvordan hvorfor kan kunne skal skulle må gjør gjøre heter "
        "betyr",
    .person = "hvem",
    .time = "når",
    .place = "hvor hvorhen hvorfra",
    .quantity = "mange mye",
};

}  // namespace docent
