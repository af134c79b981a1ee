// Hungarian: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kHungarianWords = {
    .function =
        "a az egy és vagy de hogy mint ha mert volt voltak van vannak lesz lenne is ez ezek azt "
        "ezt ennek annak ő ők én te mi ti neki azok egyik után alatt között szerint által "
        "számára már még csak így",
    .question = "mi mit milyen melyik hogyan hogy miért lehet kell tud jelent nevezik",
    .person = "ki kik kit kinek",
    .time = "mikor",
    .place = "hol hová honnan",
    .quantity = "hány mennyi mennyit",
};

}  // namespace docent
