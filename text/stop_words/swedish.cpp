// Swedish: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kSwedishWords = {
    .function =
        "en ett den det de i på av till för med om från vid under över efter mellan genom mot "
        "utan och eller men att som än är var vara varit blir blev har hade ha han hon vi ni jag "
        "du honom henne oss sig sin sitt sina hans hennes deras mitt mina din vår denna detta "
        "dessa så också där här när då",
    .question =
        "vad vilken vilket vilka hur varför kan kunde ska skulle måste får gör göra heter "
        "betyder",
    .person = "vem vems",
    .time = "när",
    .place = "var vart varifrån",
    .quantity = "många mycket",
};

}  // namespace docent
