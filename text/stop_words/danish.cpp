// Danish: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kDanishWords = {
    .function =
        "en et den det de i på af til for med om fra ved under over efter mellem gennem mod uden "
        "og eller men at som end er var være været bliver blev har havde have han hun vi jeg du "
        "ham hende os sig sin sit sine hans hendes deres mit mine din vores denne dette disse så "
        "også der her når da",
    .question =
        "hvad hvilken hvilket hvilke hvordan hvorfor kan kunne skal skulle må gør gøre hedder "
        "betyder",
    .person = "hvem hvis",
    .time = "hvornår",
    .place = "hvor hvorhen hvorfra",
    .quantity = "mange meget",
};

}  // namespace docent
