// Finnish: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kFinnishWords = {
    .function =
        "ja tai mutta että kun jos kuin sekä eli on oli olivat ovat ole olla ollut olisi se ne "
        "hän he minä sinä me te tämä nämä tuo sen niiden hänen heidän sitä niitä siinä siitä "
        "joka jotka jonka joita jossa myös niin vain jo",
    .question =
        "mikä mitkä mitä minkä mihin missä mistä millainen miten kuinka miksi voi voiko voivat "
        "pitää täytyy tarkoittaa",
    .person = "kuka ketkä kenen ketä",
    .time = "milloin koska",
    .place = "missä minne mistä",
    .quantity = "montako paljonko moni monta paljon",
};

}  // namespace docent
