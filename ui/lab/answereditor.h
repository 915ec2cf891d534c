// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worksheet/sheet.h"

#include <QWidget>

namespace sockeye
{

/// What a question is answered with: a line, options, or a text of several lines. Its text is what Work::answer()
/// takes. Main thread.
class AnswerEditor : public QWidget
{
    Q_OBJECT

public:
    static AnswerEditor *make(const SheetQuestion &question, QWidget *parent);

    virtual QString text() const = 0;
    /// Without a signal.
    virtual void setText(const QString &text) = 0;
    virtual void setFrozen(bool frozen) = 0;
    /// The widget that takes the keyboard.
    virtual QWidget *input() const = 0;

signals:
    void edited();
    void committed(); ///< Enter, a choice, or the keyboard went on: it is what is meant

protected:
    using QWidget::QWidget;
};

} // namespace sockeye
