// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/tool.h"

namespace sockeye
{

/// A tool that takes what stands in a cell as its target.
struct Offer {
    const Tool *tool;
    QStringList targets; ///< each once; none has a character that divides targets

    /// "Ping 192.0.2.7", "Ping 3 targets": one line of plain text. Translated; main thread.
    QString text() const;
};

/// The values of more rows than these are not put into a request: a file is the place for such lists.
inline constexpr std::size_t mostOffered = 1000;

/// Which of \a tools take what stands in \a field of rows of \a from, in their order. A tool with several targets is
/// offered the values of all \a rows, where these are not more than mostOffered; one with a single target, and any
/// other case, that of \a current. Values that are no address, name or port there, and addresses that stand for none
/// (0.0.0.0), are passed over. Any thread.
std::vector<Offer> offersFor(std::span<const Tool *const> tools, const Tool &from, const Field &field,
                             const void *current, std::span<const void *const> rows);

} // namespace sockeye
