// Dutch: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kDutchWords = {
    .function =
        "de het een en of maar want dat die dit deze van in op te aan met voor door over bij "
        "naar uit om tot onder tegen tussen na als is zijn was waren ben bent wordt worden werd "
        "werden geworden heeft hebben had hadden er hij zij ze ik je jij we wij u hem haar hun "
        "mijn jouw ons onze zich ook nog dan zo dus omdat",
    .question =
        "wat welke welk hoe waarom waarmee waardoor kan kunnen kon moet moeten mag zal zou doet "
        "doen heet betekent",
    .person = "wie wiens",
    .time = "wanneer",
    .place = "waar waarheen waarvandaan",
    .quantity = "hoeveel veel",
};

}  // namespace docent
