// Chinese: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kChineseWords = {
    .function =
        "的 了 在 是 和 与 及 或 而 但 也 就 都 被 把 从 到 对 于 由 向 以 为 因 所 其 之 这 那 "
        "这个 那个 这些 那些 它 他 她 它们 他们 她们 我 我们 你 你们 您 有 会 将 又 并 并且 以及 "
        "而且 因为 所以 如果 但是 一个 一种 等 着 过 地 得 上 中 里 下 后 前 时 的是 是否",
    .question =
        "什么 什麼 哪 哪个 哪些 哪種 哪种 怎么 怎樣 怎样 如何 为什么 為什麼 为何 吗 呢 可以 能 "
        "能够 应该 需要 请问 叫 称为",
    .person = "谁 誰 何人",
    .time = "何时 几时 時候 时候",
    .place = "哪里 哪裡 哪儿 何处",
    .quantity = "多少 几 多大 多久",
};

}  // namespace docent
