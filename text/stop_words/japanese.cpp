// Japanese: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kJapaneseWords = {
    .function =
        "の は が を に で と も や へ から まで より か な だ です ます た て し する した して "
        "いる い ある れ さ せ ない なっ なる この その あの これ それ あれ ここ そこ という "
        "として による により について において また そして しかし ため こと もの よう など 彼 "
        "彼女",
    .question = "何 なに なん どの どれ どんな どう どうして なぜ いかに か できる",
    .person = "誰 だれ",
    .time = "いつ 何時",
    .place = "どこ 何処",
    .quantity = "いくつ いくら 何人 何年 どのくらい どれくらい",
};

}  // namespace docent
