// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest.h"

#include <algorithm>
#include <vector>

namespace sockeye
{

namespace
{

// The Levenshtein distance, one row of its table at a time.
qsizetype distance(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = qsizetype(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype substituted = diagonal + (a[i].toLower() == b[j].toLower() ? 0 : 1);
            diagonal = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({substituted, row[size_t(j)] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearestWord(QStringView typed, const QStringList &candidates)
{
    constexpr qsizetype longest = 64; // nobody mistypes more, and the distance costs the product of the lengths
    if (typed.size() > longest)
        return {};
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(1, typed.size() / 3) + 1;
    for (const QString &candidate : candidates) {
        const qsizetype found = distance(typed, candidate);
        if (found < bestDistance) {
            best = candidate;
            bestDistance = found;
        }
    }
    if (best.isEmpty() && typed.size() >= 3) {
        for (const QString &candidate : candidates) {
            if (candidate.startsWith(typed, Qt::CaseInsensitive))
                return candidate;
        }
    }
    return best;
}

} // namespace sockeye
