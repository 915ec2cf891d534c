// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/field.h"

#include <QAbstractSpinBox>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace sockeye
{

/// One request field as a person sees it: label, editor of the kind that fits the value, and below it, when there is
/// one, the sentence that says what is wrong. Values go in and out as text, as Field::parse() reads it.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    /// \a defaults is a request with the defaults, from which the editor learns its first value.
    FieldEditor(const Field &field, const void *defaults, QWidget *parent = nullptr);

    const Field &field() const { return m_field; }
    virtual QString text() const = 0;
    virtual void setText(const QString &text) = 0;
    /// The widget that takes the keyboard.
    virtual QWidget *input() const = 0;
    virtual void setLabel(const QString &label) = 0;

    QString defaultText() const { return m_defaultText; }
    bool isDefault() const { return text() == m_defaultText; }
    /// Shows what is wrong below the editor; an empty text takes it away.
    void setProblem(const QString &sentence);
    /// How wide its label is; 0 where the input shows it itself.
    int labelWidth() const;
    /// Makes it one of several below each other: the label is \a labelWidth wide, and the input takes what is
    /// left.
    void standInColumn(int labelWidth);

    /// The editor for \a field: a check box, a choice, a choice of several words, a number, a text.
    static FieldEditor *make(const Field &field, const void *defaults, QWidget *parent = nullptr);
    /// The text of a field's value as forms show it: lists with commas.
    static QString formText(const Field &field, const void *request);

signals:
    void edited();
    void submitted(); ///< Enter

protected:
    /// Puts label and \a input in place; \a label is null where the input shows it itself.
    void arrange(QLabel *label, QWidget *input);
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Field &m_field;
    const QString m_defaultText;
    QLabel *m_rowLabel = nullptr;
    QLabel *m_problem = nullptr;
};

/// A number with its steps: by one, seconds by a tenth or a half, bytes to the double and the half. Any text can be
/// typed; Field::parse() judges it.
class NumberEdit : public QAbstractSpinBox
{
    Q_OBJECT

public:
    NumberEdit(const Field &field, QWidget *parent = nullptr);
    QLineEdit *edit() const { return lineEdit(); }
    /// What is typed, as programs write numbers: with a point, also where it is shown with the language's comma.
    QString plainText() const;
    void setPlainText(QString text);
    void stepBy(int steps) override;

protected:
    StepEnabled stepEnabled() const override;
    QValidator::State validate(QString &, int &) const override { return QValidator::Acceptable; }

private:
    const Field &m_field;
    const QString m_sign; // of decimals, when it was made: the language may be another when it is read
};

} // namespace sockeye
