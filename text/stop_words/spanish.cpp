// Spanish: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kSpanishWords = {
    .function =
        "el la los las un una unos unas lo al del de en a ante con contra desde entre hacia "
        "hasta para por según sobre tras y e o u ni pero sino que si porque como cuando aunque "
        "es son era eran fue fueron ser sido siendo está están estaba estaban ha han había "
        "habían haber se su sus le les me mi mis te tu tus nos nuestro nuestra él ella ellos "
        "ellas yo nosotros usted este esta estos estas ese esa esos esas eso esto aquel aquella "
        "más muy ya también así",
    .question =
        "qué cuál cuáles cómo por puede pueden debe deben tiene tienen hay hace hacer hizo llama "
        "llamado significa favor",
    .person = "quién quiénes quien",
    .time = "cuándo",
    .place = "dónde adónde donde",
    .quantity = "cuánto cuánta cuántos cuántas",
};

}  // namespace docent
