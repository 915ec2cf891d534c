// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/worksheet/sheet.h"

#include <QByteArrayView>
#include <QMap>

namespace sockeye
{

/// What stands in a file of answers for `worksheet run`.
struct AnswersFile {
    QString student; ///< the number
    QString name;
    QString seat;
    QMap<QString, QString> answers; ///< by question, as typed
};

/// Reads such a file: UTF-8, a line `key: value` each; `student`, `name`, `seat`, and a question's id before its
/// answer. A question's key may repeat: each line is a line of the answer. Empty lines and those that begin with `#`
/// are passed over. BadInput with the line in its sentence. Main thread.
Result<AnswersFile> parseAnswers(QByteArrayView bytes, const Sheet &sheet);

} // namespace sockeye
