// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace sockeye
{

/// Markdown of a worksheet, which may come from anybody: no HTML in it is read, no picture is loaded (its text stands
/// in its place), and a link is opened only when the person at the computer has seen where it goes and agrees.
class Prose : public QLabel
{
    Q_OBJECT

public:
    explicit Prose(QWidget *parent = nullptr);
    void setMarkdown(const QString &markdown);
    QString plainText() const { return m_plain; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void askToOpen(const QString &link);

    QString m_markdown;
    QString m_plain;
};

} // namespace sockeye
