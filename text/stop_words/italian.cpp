// Italian: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kItalianWords = {
    .function =
        "il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli "
        "delle al allo alla ai agli alle dal dallo dalla dai dagli dalle nel nello nella nei "
        "negli nelle sul sullo sulla sui sugli sulle e ed o ma se che perché anche come è sono "
        "era erano essere stato stata stati state fu ha hanno aveva avevano avere si ci vi ne mi "
        "ti lui lei loro io noi suo sua suoi sue mio mia nostro questo questa questi queste "
        "quello quella quelli quelle più molto",
    .question =
        "cosa che quale quali come perché può possono deve devono fa fare chiama chiamato "
        "significa",
    .person = "chi",
    .time = "quando",
    .place = "dove",
    .quantity = "quanto quanta quanti quante",
};

}  // namespace docent
