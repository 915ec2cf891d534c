// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/resolver.h"
#include "core/tool/codelanguage.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace sockeye
{

/// \a text as a string of the language, quotes included, whatever stands in it. Only printable ASCII comes out, and
/// nothing that ends the string early; in a shell it is one word.
QString codeString(CodeLanguage language, QStringView text);

/// \a text for a comment: one line, and what could end a comment or mislead a reader is `_`.
QString codeComment(QStringView text);

/// Seconds as a decimal number with a point, exact: `0.5`.
QString codeSeconds(Nanoseconds time);

/// A template of `resources/code`, filled with values. It has two kinds of marks: `@NAME@` is where a value goes (each
/// line of it gets the indentation of a mark that stands alone), and lines from `@if NAME` or `@if !NAME` to `@end`
/// are kept only where NAME is set, or isn't. Values are not searched for marks.
class CodeTemplate
{
public:
    CodeTemplate(CodeLanguage language, const char *toolId);

    CodeLanguage language() const { return m_language; }
    /// A string, quoted here.
    CodeTemplate &text(const QString &name, QStringView value);
    CodeTemplate &number(const QString &name, qint64 value);
    CodeTemplate &seconds(const QString &name, Nanoseconds value);
    /// Source text; made of literals by the caller.
    CodeTemplate &source(const QString &name, const QString &value);
    CodeTemplate &lines(const QString &name, const QStringList &values);
    CodeTemplate &condition(const QString &name, bool isSet);
    /// The program.
    QString filled() const;

private:
    const CodeLanguage m_language;
    const QString m_template;
    QHash<QString, QString> m_values;
    QSet<QString> m_conditions;
};

/// Whom a program talks to: what getaddrinfo(3) understands.
struct CodePeer {
    QString host; ///< an address, or a name that the system knows
    quint16 port = 0;
    bool isPractice = false; ///< the address is that of a practice server
};

/// The peer of a typed target. Where \a family is given, a practice server's address is of that family if it has one.
CodePeer codePeer(const PracticeLocator &practice, const Target &target, quint16 defaultPort, Transport transport,
                  std::optional<Family> family = {});

/// Targets that a program lists; there may be a million, and nobody reads those.
inline constexpr qsizetype mostCodeTargets = 100;

} // namespace sockeye
