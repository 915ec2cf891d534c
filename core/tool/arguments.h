// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/field.h"
#include "core/base/language.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace sockeye
{

/// An option that a command takes: `--timeout-s VALUE`.
struct CommandOption {
    enum class Value : quint8 {
        Needed, ///< the next argument, or behind `=`
        Switch, ///< on where the next argument is no word for on or off
        Optional, ///< only behind `=`; a null string without
        None,
    };
    QString name; ///< without dashes
    Value value = Value::Needed;
    /// Takes the value, `on` for a switch without one; an error's sentence is about this option.
    std::function<Result<void>(const QString &)> take;
};

/// Goes through \a arguments: `--NAME VALUE`, `--NAME=VALUE`, and after `--` only plain ones. Gives the plain
/// arguments. An error is BadInput with the argument it is about (`--timeout-s`) as subject, and its sentence says what
/// is allowed or meant; earlier options have been taken by then.
Result<QStringList> parseArguments(const QStringList &arguments, const QList<CommandOption> &options);

/// The options that fill \a object, one for each of \a fields that is no target.
QList<CommandOption> optionsOf(std::span<const Field> fields, void *object);

/// One line of help for each option: name, values allowed, default, what it does. \a defaults is the object to take the
/// defaults from. Main thread: it is translated.
QString optionsHelp(std::span<const Field> fields, const void *defaults);

/// Takes `--lang ID` out of \a arguments, wherever it stands in front of `--`. Null where it isn't there. The error is
/// like parseArguments()'s.
Result<const Language *> takeLanguage(QStringList &arguments);
/// That option and what it does, as a line of help. Main thread.
std::pair<QString, QString> languageHelp();

/// Lines of help in two columns.
QString helpColumns(const QList<std::pair<QString, QString>> &lines);

} // namespace sockeye
