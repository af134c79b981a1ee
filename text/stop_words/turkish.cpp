// Turkish: a closed list of small words.

#include "text/stop_words/stop_words.h"

namespace docent {

const StopWords kTurkishWords = {
    .function =
        "ve veya ya da de ile için bir bu şu o bunlar şunlar onlar ben sen biz siz onun onu ona "
        "ondan bunun bunu buna kendi gibi kadar göre sonra önce ise ama fakat ancak çünkü ki "
        "olarak olan oldu olduğu idi daha çok en her mi mı mu mü dır dir",
    .question =
        "ne neler neyi neden niçin nasıl hangi hangisi hangileri nedir nelerdir var mıdır midir "
        "olabilir denir adı",
    .person = "kim kimi kimin kime kimdir kimler",
    .time = "zaman",
    .place = "nerede nereye nereden neresi",
    .quantity = "kaç kaçtır kaçı",
};

}  // namespace docent
