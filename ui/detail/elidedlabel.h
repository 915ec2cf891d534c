// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace sockeye
{

/// One line of plain text that takes the room there is: cut off with an ellipsis, and whole in its tooltip. A screen
/// reader is told all of it.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    /// \a what is what a screen reader hears before the text.
    void setFullText(const QString &what, const QString &text);
    QString fullText() const { return m_text; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();

    QString m_text;
};

} // namespace sockeye
