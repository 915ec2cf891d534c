// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace sockeye
{

/// The way of a request, in order. A failure belongs to one stage of it.
enum class Stage : quint8 {
    None, ///< of no request: a file, the program itself
    Request, ///< what was asked for can't be asked for
    LookUp, ///< the name is turned into an address
    Socket, ///< the system makes the socket and sets its options
    Route, ///< the system finds the way
    Connect,
    Handshake, ///< of TLS
    Send,
    Wait, ///< for the answer
    Decode, ///< the answer is read
    Check, ///< the answer is judged
};

/// Why something failed, in the same words wherever it did. The texts are translated sentences, `what` a fragment.
struct Failure {
    Stage stage = Stage::None;
    QByteArray symbol; ///< `ECONNREFUSED`; empty where no call failed
    int number = 0; ///< the symbol's
    CodeSpace space = CodeSpace::None; ///< whose number it is
    QString what; ///< "refused: somebody answered at once, with no"
    QString detail; ///< what only the place of failure knew; may be empty
    QString usualCause;
    QString advice; ///< one thing to try

    /// `ECONNREFUSED, errno 111`, or that there is no such number.
    QString codeText() const;
    /// All of it in sentences, for the ear and for a line of text.
    QString text() const;
};

/// The stage's name as it stands in a path: "look-up". Translated; main thread only.
QString stageName(Stage stage);

/// What a failure means, from the table of kinds and stages. \a statusWord is the id of a row's status, which can say
/// more than the kind (`kiss_of_death`). Translated; main thread only.
Failure explainFailure(const Error &error, QByteArrayView statusWord = {});

/// The error that a row's status stands for. \a said is what its column `error` says: a symbol, or a sentence, which
/// becomes the detail. The symbol says more than the word: `bad_reply` with `ECONNRESET` is a Reset.
Error errorOfStatus(QByteArrayView statusWord, const QString &said);

/// Whether the table knows \a statusWord, the id of a status that is a failure.
bool isFailureExplained(QByteArrayView statusWord);

} // namespace sockeye
