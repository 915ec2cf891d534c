// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/codelanguage.h"

#include <QPalette>
#include <QSyntaxHighlighter>

namespace sockeye
{

/// Colours comments, strings and keywords of a program, and nothing else: it is not a compiler. Follows the palette.
class CodeColours : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit CodeColours(QTextDocument *document);

    void setLanguage(CodeLanguage language);
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    qsizetype stringEnd(const QString &text, qsizetype start) const;

    CodeLanguage m_language = CodeLanguage::Python;
    QTextCharFormat m_comment;
    QTextCharFormat m_string;
    QTextCharFormat m_keyword;
};

} // namespace sockeye
