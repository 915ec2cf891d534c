// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace sockeye
{

/// A line of plain text in a worksheet that is there only while it says something. A screen reader is told all of it.
class Note : public QLabel
{
    Q_OBJECT

public:
    enum class Look : quint8 { Plain, Faint, Problem };

    /// \a what it is, before its text.
    Note(QString what, QWidget *parent);
    void say(const QString &text, Look look = Look::Faint);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    const QString m_what;
    Look m_look = Look::Faint;
};

} // namespace sockeye
