// Catalan: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kCatalanWords = {
    .function =
        "el la els les un una uns unes de del dels d l a al als en amb per pel pels sense sobre "
        "entre fins des i o però si que com perquè és són era eren va van ser estat està estan "
        "ha han havia haver es se s seu seva seus seves li em et ens aquest aquesta aquests "
        "aquestes aquell aquella això més molt també ja",
    .question = "què quin quina quins quines com pot poden ha cal fa fer diu significa",
    .person = "qui",
    .time = "quan",
    .place = "on",
    .quantity = "quant quanta quants quantes",
};

}  // namespace docent
