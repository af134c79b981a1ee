// Portuguese: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kPortugueseWords = {
    .function =
        "o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas "
        "para com sem sobre entre até desde e ou mas se que porque como quando é são era eram "
        "foi foram ser sido sendo está estão estava estavam tem têm tinha há ter lhe lhes me te "
        "seu sua seus suas meu minha nosso nossa ele ela eles elas eu nós você este esta estes "
        "estas esse essa esses essas isso isto aquele aquela ao aos à às mais muito também já",
    .question =
        "que quê qual quais como porquê pode podem deve devem faz fazer chama chamado significa",
    .person = "quem",
    .time = "quando",
    .place = "onde aonde",
    .quantity = "quanto quanta quantos quantas",
};

}  // namespace docent
