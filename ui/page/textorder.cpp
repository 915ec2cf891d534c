// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/textorder.h"

#include <algorithm>
#include <numeric>

namespace sockeye
{

namespace
{

/// What all texts have in common.
struct Survey {
    qsizetype prefix = 0; ///< characters that all begin with
    bool isLatin1 = true; ///< no code unit above 255: twice as many fit into a key
    bool hasNul = false; ///< which can't be told from the end in a key
};

Survey survey(const std::vector<QString> &texts)
{
    Survey found;
    const QStringView first = texts.front();
    found.prefix = first.size();
    for (const QString &text : texts) {
        const qsizetype most = std::min(found.prefix, text.size());
        found.prefix = std::mismatch(text.cbegin(), text.cbegin() + most, first.cbegin()).first - text.cbegin();
        for (const QChar unit : text) {
            found.isLatin1 = found.isLatin1 && unit.unicode() < 0x100;
            found.hasNul = found.hasNul || unit.isNull();
        }
    }
    return found;
}

/// The next characters of a text as numbers that sort as they do, so that the text itself is hardly ever looked at
/// again.
struct TextEntry {
    quint64 high;
    quint64 low;
    quint32 place;
    bool hasMore; // characters behind those of the keys
};

quint64 packed(QStringView text, qsizetype from, int characters)
{
    const int bits = 64 / characters;
    quint64 key = 0;
    for (qsizetype i = from; i < from + characters; ++i)
        key = key << bits | (i < text.size() ? text[i].unicode() : 0);
    return key;
}

} // namespace

std::vector<quint32> orderTexts(const std::vector<QString> &texts, bool descending, const std::atomic<bool> *cancelled)
{
    std::vector<quint32> places(texts.size());
    std::iota(places.begin(), places.end(), 0);
    if (texts.size() < 2)
        return places;
    const auto comesBefore = [&](quint32 a, quint32 b, qsizetype from) {
        const int order = QStringView(texts[a]).sliced(from).compare(QStringView(texts[b]).sliced(from));
        return order != 0 ? (order < 0) != descending : a < b;
    };
    const Survey common = survey(texts);
    if (common.hasNul) {
        std::sort(places.begin(), places.end(), [&](quint32 a, quint32 b) { return comesBefore(a, b, 0); });
        return places;
    }
    const int characters = common.isLatin1 ? 8 : 4; // a key
    const qsizetype behind = common.prefix + 2 * characters;
    const quint64 flip = descending ? ~quint64(0) : 0;
    std::vector<TextEntry> entries;
    entries.reserve(texts.size());
    for (const quint32 place : places) {
        const QString &text = texts[place];
        entries.push_back({packed(text, common.prefix, characters) ^ flip,
                           packed(text, common.prefix + characters, characters) ^ flip, place, text.size() > behind});
    }
    if (cancelled && cancelled->load(std::memory_order_relaxed))
        return places;
    std::sort(entries.begin(), entries.end(), [](const TextEntry &a, const TextEntry &b) {
        return a.high != b.high ? a.high < b.high : a.low != b.low ? a.low < b.low : a.place < b.place;
    });
    for (auto run = entries.begin(); run != entries.end();) {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            return places;
        const auto end = std::find_if(run, entries.end(), [run](const TextEntry &entry) {
            return entry.high != run->high || entry.low != run->low;
        });
        // Equal keys of texts that all go on; one that ends there has a zero in its key, unless it just fits.
        if (end - run > 1 && std::any_of(run, end, [](const TextEntry &entry) { return entry.hasMore; })) {
            std::sort(run, end, [&](const TextEntry &a, const TextEntry &b) {
                return comesBefore(a.place, b.place, std::min({behind, texts[a.place].size(), texts[b.place].size()}));
            });
        }
        run = end;
    }
    std::transform(entries.begin(), entries.end(), places.begin(), [](const TextEntry &entry) { return entry.place; });
    return places;
}

} // namespace sockeye
