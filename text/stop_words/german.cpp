// German: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kGermanWords = {
    .function =
        "der die das den dem des ein eine einen einem einer eines und oder aber denn sondern "
        "sowie als auch an am auf aus bei beim bis durch für gegen hinter in im ins mit nach "
        "neben ohne über um unter von vom vor zu zum zur zwischen während wegen seit ist sind "
        "war waren sei wird werden wurde wurden worden bin bist habe hat haben hatte hatten es "
        "er sie ich du wir ihr ihm ihn ihnen uns euch mich mir dich dir sich sein seine seinen "
        "seinem seiner seines ihre ihren ihrem ihrer ihres mein meine dein deine unser unsere "
        "dies diese diesen diesem dieser dieses jene jener jenes dass ob wenn weil damit da dort "
        "hier so noch nur schon sehr dann man",
    .question =
        "was welche welcher welches welchen welchem wie warum wieso weshalb wozu womit wodurch "
        "wofür woran worin worauf woraus wovon können kann könnte soll sollte muss müssen darf "
        "dürfen gibt bitte heisst nennt genannt bedeutet tun macht",
    .person = "wer wen wem wessen",
    .time = "wann",
    .place = "wo wohin woher",
    .quantity = "viel viele vielen wieviel wieviele",
};

}  // namespace docent
