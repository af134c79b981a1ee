// English. Negations are left out of the function words, because "not" and "without" change what a
// passage says. Whom or when a question asks for is told in query/question_parser.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kEnglishWords = {
    .function =
        "a an the this that these those of in on at by for with about into to from as and or but "
        "if than then so because while i me my mine myself we us our ours you your yours he him "
        "his she her hers it its itself they them their theirs am is are was were be been being "
        "has had having there here also such i'm i've you're we're they're isn't aren't wasn't "
        "weren't upon via per s t etc e.g i.e",
    .question =
        "what whats which who whom whose when where wheres why how hows can can't could couldn't "
        "do does did don't doesn't didn't will won't would should shouldn't may might must shall "
        "have haven't hasn't get gets got much many any some tell explain please know mean means "
        "called happen happens make makes need want use used give take really actually just ever "
        "like too vs versus between other",
};

}  // namespace docent
