// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/descriptorroom.h"

#include <QDir>

#include <algorithm>

#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

int descriptorRoom(int wanted)
{
    const auto open = QDir(u"/proc/self/fd"_s).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size();
    const auto needed = rlim_t(open + descriptorReserve + wanted);
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return wanted;
    if (limit.rlim_cur < needed && limit.rlim_cur < limit.rlim_max) {
        rlimit raised = limit;
        raised.rlim_cur = std::min(needed, limit.rlim_max);
        if (::setrlimit(RLIMIT_NOFILE, &raised) == 0)
            limit = raised;
    }
    if (limit.rlim_cur >= needed)
        return wanted;
    return std::max(1, int(qint64(limit.rlim_cur) - qint64(open) - descriptorReserve));
}

} // namespace sockeye
