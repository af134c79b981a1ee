// Arabic: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kArabicWords = {
    .function =
        "في من على إلى الى عن مع بين حتى منذ خلال بعد قبل عند لدى أو و ثم أن إن ان أنه أنها إنه "
        "لأن لكن كما إذا اذا التي الذي الذين اللذان هذا هذه هؤلاء ذلك تلك هو هي هم هما أنا نحن "
        "أنت كان كانت كانوا يكون تكون قد لقد به بها له لها فيه فيها منه منها عليه عليها كل",
    .question = "ما ماذا لماذا كيف هل أي أية يمكن يجب بماذا مما عما فيما يسمى تسمى يعني",
    .time = "متى",
    .place = "أين",
    .quantity = "كم",
};

}  // namespace docent
