// Romanian: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kRomanianWords = {
    .function =
        "un o unui unei unor al ai ale a cel cea cei cele de din în la pe cu pentru prin spre "
        "până despre sub peste între după fără și şi sau dar iar ci că să dacă când deși este "
        "sunt era erau fi fost fiind am are au avea avut aș ar vor va voi se își îi îl le li lui "
        "ei lor său sa săi sale eu tu el ea noi ele meu mea acest această acești aceste acel "
        "acea acei acele mai foarte tot toate toți s într dintr dintre",
    .question = "ce care cum cărui cărei căror poate pot trebuie face fac numește numit înseamnă",
    .person = "cine cui",
    .time = "când",
    .place = "unde",
    .quantity = "cât câtă câți câte",
};

}  // namespace docent
