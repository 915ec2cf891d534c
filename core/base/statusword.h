// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/word.h"

#include <QByteArrayView>

#include <iterator>

namespace sockeye
{

namespace detail
{

/// The status word of a kind of failure. \a instead is the kind whose word a tool without this one has.
struct KindWord {
    ErrorKind kind;
    const char *id;
    const char *label;
    ErrorKind instead;
};

/// A line a kind, in the order of the kinds.
inline constexpr KindWord kindWords[] = {
    {ErrorKind::Cancelled, "cancelled", QT_TRANSLATE_NOOP("words", "stopped"), ErrorKind::System},
    {ErrorKind::TimedOut, "timeout", QT_TRANSLATE_NOOP("words", "timed out"), ErrorKind::System},
    {ErrorKind::Refused, "refused", QT_TRANSLATE_NOOP("words", "refused"), ErrorKind::System},
    {ErrorKind::Reset, "reset", QT_TRANSLATE_NOOP("words", "reset"), ErrorKind::BadReply},
    {ErrorKind::Unreachable, "unreachable", QT_TRANSLATE_NOOP("words", "unreachable"), ErrorKind::System},
    {ErrorKind::Denied, "denied", QT_TRANSLATE_NOOP("words", "denied"), ErrorKind::System},
    {ErrorKind::NoSuchName, "no_such_name", QT_TRANSLATE_NOOP("words", "no such name"), ErrorKind::System},
    {ErrorKind::BadReply, "bad_reply", QT_TRANSLATE_NOOP("words", "bad reply"), ErrorKind::System},
    {ErrorKind::BadInput, "bad_input", QT_TRANSLATE_NOOP("words", "bad input"), ErrorKind::System},
    {ErrorKind::OutOfResources, "system_error", QT_TRANSLATE_NOOP("words", "system error"), ErrorKind::System},
    {ErrorKind::NotSupported, "not_supported", QT_TRANSLATE_NOOP("words", "not supported"), ErrorKind::System},
    {ErrorKind::System, "system_error", QT_TRANSLATE_NOOP("words", "system error"), ErrorKind::System},
};
static_assert(std::size(kindWords) == std::size_t(ErrorKind::System) + 1);

} // namespace detail

/// The word of a status enum for rows that failed with \a kind, for its list of Words.
template <class Status>
constexpr Word failureWord(Status value, ErrorKind kind)
{
    const detail::KindWord &line = detail::kindWords[std::size_t(kind)];
    return {int(value), line.id, line.label, Outcome::Failure};
}

/// The status of a row that failed with \a kind. The enum has at least a `system_error`.
template <class Status>
Status statusOfKind(ErrorKind kind)
{
    for (;;) {
        const detail::KindWord &line = detail::kindWords[std::size_t(kind)];
        for (const Word &word : Words<Status>::list) {
            if (QByteArrayView(word.id) == line.id)
                return Status(word.value);
        }
        if (kind == line.instead)
            return Status{};
        kind = line.instead;
    }
}

} // namespace sockeye
