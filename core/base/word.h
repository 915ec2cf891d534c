// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>

namespace sockeye
{

/// What a status word says about its row. Exit statuses, the count of failures and the shape beside the word follow it.
enum class Outcome : quint8 { Neutral, Success, Failure };

/// One value of an enum as the world sees it: a public id that never changes and a label to translate.
struct Word {
    int value;
    const char *id; ///< public: command line, CSV, JSON
    const char *label; ///< QT_TRANSLATE_NOOP("words", …): on screen only
    Outcome outcome = Outcome::Neutral;
};

/// Specialise for each enum that is a member of a request, row or summary:
///     template<> struct Words<Leap> { static constexpr Word list[] = { { int(Leap::None), "none", … }, … }; };
template <class Enum>
struct Words;

/// The word of \a value, or null where it has none.
inline const Word *findWord(std::span<const Word> words, int value)
{
    for (const Word &word : words) {
        if (word.value == value)
            return &word;
    }
    return nullptr;
}

template <class Enum>
const Word *wordOf(Enum value)
{
    return findWord(Words<Enum>::list, int(value));
}

} // namespace sockeye
