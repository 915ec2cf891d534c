// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/failure.h"

namespace sockeye::detail
{

/// What operations belong to a stage, and how a sentence about one begins.
struct StageText {
    QByteArrayView operations; ///< separated and surrounded by spaces
    Stage stage;
    const char *withSubject;
    const char *alone;
};

/// What a failure means and what to try.
struct FailureCause {
    ErrorKind kind;
    int code; ///< an errno value; 0 fits any
    QByteArrayView operations; ///< as in StageText; empty fits any
    const char *what;
    const char *usualCause;
    const char *advice;
};

/// What a status word stands for. Without texts of its own it has those of its kind.
struct FailingWord {
    QByteArrayView id;
    ErrorKind kind;
    const char *operation;
    const char *what = nullptr;
    const char *usualCause = nullptr;
    const char *advice = nullptr;
};

/// The line of an operation, or null.
const StageText *stageTextOf(const char *operation);
/// The first line that fits: code before kind, operation before any. There always is one.
const FailureCause &causeOf(const Error &error);
/// The line of a status word, or null.
const FailingWord *failingWordOf(QByteArrayView id);

} // namespace sockeye::detail
