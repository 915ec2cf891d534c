// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPushButton>

namespace sockeye
{

/// A rounded frame on the palette's base, for what belongs together.
class Panel : public QFrame
{
    Q_OBJECT

public:
    explicit Panel(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The page's main button, in the highlight's colours while it is enabled and accented.
class AccentButton : public QPushButton
{
    Q_OBJECT

public:
    explicit AccentButton(QWidget *parent = nullptr);
    void setAccented(bool accented);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_accented = true;
};

} // namespace sockeye
