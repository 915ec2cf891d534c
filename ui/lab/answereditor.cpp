// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/answereditor.h"

#include "ui/page/spokenlabel.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr int longestLine = 1000;

class LineEditor final : public AnswerEditor
{
public:
    LineEditor(const SheetQuestion &question, QWidget *parent)
        : AnswerEditor(parent)
        , m_edit(new QLineEdit(this))
    {
        m_edit->setMaxLength(longestLine);
        m_edit->setObjectName(u"answer_%1"_s.arg(question.id));
        m_edit->setAccessibleName(AnswerEditor::tr("Answer to %1").arg(question.id));
        if (question.kind == AnswerKind::Bytes)
            m_edit->setPlaceholderText(AnswerEditor::tr("first-last, as in 8-11"));
        else if (question.kind == AnswerKind::Bits)
            m_edit->setPlaceholderText(AnswerEditor::tr("0 and 1"));
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_edit, 1);
        if (!question.unit.isEmpty()) {
            auto *unit = new QLabel(question.unit, this);
            unit->setTextFormat(Qt::PlainText);
            layout->addWidget(unit);
            m_edit->setAccessibleName(AnswerEditor::tr("Answer to %1, in %2").arg(question.id, question.unit));
        }
        setFocusProxy(m_edit);
        connect(m_edit, &QLineEdit::textEdited, this, &AnswerEditor::edited);
        connect(m_edit, &QLineEdit::editingFinished, this, &AnswerEditor::committed);
    }
    QString text() const override { return m_edit->text(); }
    void setText(const QString &text) override
    {
        const QSignalBlocker quiet(m_edit);
        m_edit->setText(text);
    }
    void setFrozen(bool frozen) override { m_edit->setReadOnly(frozen); }
    QWidget *input() const override { return m_edit; }

private:
    QLineEdit *m_edit;
};

// A radio button's text is never wrapped, so it stands beside it.
class OptionText final : public QLabel
{
public:
    OptionText(const QString &text, QAbstractButton *button, QWidget *parent)
        : QLabel(text, parent)
        , m_button(button)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
    }

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
            m_button->click();
    }

private:
    QAbstractButton *m_button;
};

class ChoiceEditor final : public AnswerEditor
{
public:
    ChoiceEditor(const SheetQuestion &question, QWidget *parent)
        : AnswerEditor(parent)
        , m_group(new QButtonGroup(this))
    {
        auto *layout = new QGridLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setHorizontalSpacing(6);
        layout->setVerticalSpacing(4);
        layout->setColumnStretch(1, 1);
        for (qsizetype i = 0; i < question.options.size(); ++i) {
            auto *button = new QRadioButton(this);
            button->setObjectName(u"answer_%1_%2"_s.arg(question.id).arg(i + 1));
            button->setAccessibleName(question.options[i]);
            button->setAccessibleDescription(AnswerEditor::tr("Answer to %1").arg(question.id));
            m_group->addButton(button, int(i) + 1);
            layout->addWidget(button, int(i), 0, Qt::AlignTop);
            layout->addWidget(new OptionText(question.options[i], button, this), int(i), 1);
        }
        connect(m_group, &QButtonGroup::idClicked, this, [this] {
            emit edited();
            emit committed();
        });
    }
    QString text() const override
    {
        return m_group->checkedId() < 0 ? QString() : QString::number(m_group->checkedId());
    }
    void setText(const QString &text) override
    {
        if (QAbstractButton *button = m_group->button(text.toInt())) {
            button->setChecked(true);
            return;
        }
        m_group->setExclusive(false);
        for (QAbstractButton *button : m_group->buttons())
            button->setChecked(false);
        m_group->setExclusive(true);
    }
    void setFrozen(bool frozen) override
    {
        for (QAbstractButton *button : m_group->buttons())
            button->setEnabled(!frozen);
    }
    QWidget *input() const override
    {
        QAbstractButton *chosen = m_group->checkedButton();
        return chosen ? chosen : m_group->buttons().value(0);
    }

private:
    QButtonGroup *m_group;
};

class LongEditor final : public AnswerEditor
{
public:
    LongEditor(const SheetQuestion &question, QWidget *parent)
        : AnswerEditor(parent)
        , m_edit(new QPlainTextEdit(this))
        , m_count(new QLabel(this))
        , m_words(question.words)
    {
        constexpr int lines = 5;
        m_edit->setObjectName(u"answer_%1"_s.arg(question.id));
        m_edit->setAccessibleName(AnswerEditor::tr("Answer to %1").arg(question.id));
        m_edit->setTabChangesFocus(true);
        m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * lines + 14);
        m_edit->installEventFilter(this);
        m_count->setForegroundRole(QPalette::PlaceholderText);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(2);
        layout->addWidget(m_edit);
        layout->addWidget(m_count);
        setFocusProxy(m_edit);
        connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
            count();
            emit edited();
        });
        count();
    }
    QString text() const override { return m_edit->toPlainText(); }
    void setText(const QString &text) override
    {
        if (text == m_edit->toPlainText())
            return;
        const QSignalBlocker quiet(m_edit);
        m_edit->setPlainText(text);
        count();
    }
    void setFrozen(bool frozen) override { m_edit->setReadOnly(frozen); }
    QWidget *input() const override { return m_edit; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusOut)
            emit committed();
        return AnswerEditor::eventFilter(watched, event);
    }

private:
    void count()
    {
        const auto words = m_edit->toPlainText().simplified().split(u' ', Qt::SkipEmptyParts).size();
        const QString text = m_words > 0 ? AnswerEditor::tr("%1 of about %2 words").arg(words).arg(m_words)
                                         : AnswerEditor::tr("%1 words").arg(words);
        setSpokenText(m_count, AnswerEditor::tr("Length"), text);
    }

    QPlainTextEdit *m_edit;
    QLabel *m_count;
    const int m_words;
};

} // namespace

AnswerEditor *AnswerEditor::make(const SheetQuestion &question, QWidget *parent)
{
    if (question.kind == AnswerKind::Choice)
        return new ChoiceEditor(question, parent);
    if (question.kind == AnswerKind::Long)
        return new LongEditor(question, parent);
    return new LineEditor(question, parent);
}

} // namespace sockeye
