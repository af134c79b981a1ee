// French: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kFrenchWords = {
    .function =
        "le la les un une des du de d l au aux à en dans sur sous par pour avec sans chez vers "
        "entre depuis pendant et ou mais donc or ni car que si comme lorsque est sont était "
        "étaient être été étant a ont avait avaient avoir eu sera seront il elle ils elles on je "
        "tu nous vous me te se lui leur leurs son sa ses mon ma mes ton ta tes notre nos votre "
        "vos ce cet cette ces cela ceci y plus très aussi ne",
    .question =
        "que quel quelle quels quelles quoi comment pourquoi lequel laquelle lesquels peut "
        "peuvent doit doivent faut faire fait appelle signifie",
    .person = "qui",
    .time = "quand",
    .place = "où",
    .quantity = "combien",
};

}  // namespace docent
