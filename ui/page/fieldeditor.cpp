// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/fieldeditor.h"

#include "ui/page/choicebox.h"
#include "ui/page/roworder.h"
#include "ui/page/spokenlabel.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>

#include <charconv>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// A label's buddy moves focus; its text is plain.
QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void nameInput(QWidget *input, const Field &field)
{
    input->setObjectName(QLatin1StringView(field.id));
    input->setAccessibleName(field.header());
    input->setAccessibleDescription(field.help());
    input->setToolTip(field.help().toHtmlEscaped());
}

// As wide as the longest text that is likely in it.
int likelyWidth(const QWidget *widget, const Field &field, const QString &defaultText)
{
    int characters = 7;
    if (field.kind == ValueKind::Text || field.kind == ValueKind::List || field.kind == ValueKind::Bytes)
        characters = field.kind == ValueKind::Bytes ? 28 : 16;
    if (field.kind == ValueKind::Number && field.bounds.isSet())
        characters = std::max(characters, int(QString::number(qint64(field.bounds.maximum)).size()) + 1);
    characters = std::max(characters, int(std::min<qsizetype>(defaultText.size() + 2, 28)));
    return widget->fontMetrics().horizontalAdvance(u'0') * characters + 26;
}

class CheckEditor final : public FieldEditor
{
public:
    CheckEditor(const Field &field, const void *defaults, QWidget *parent)
        : FieldEditor(field, defaults, parent)
        , m_box(new QCheckBox(this))
    {
        nameInput(m_box, field);
        arrange(nullptr, m_box);
        connect(m_box, &QCheckBox::toggled, this, &FieldEditor::edited);
        setText(defaultText());
    }
    QString text() const override { return m_box->isChecked() ? u"true"_s : u"false"_s; }
    void setText(const QString &text) override { m_box->setChecked(text == u"true" || text == u"on"); }
    QWidget *input() const override { return m_box; }
    void setLabel(const QString &label) override { m_box->setText(label); }

private:
    QCheckBox *const m_box;
};

class ChoiceEditor final : public FieldEditor
{
public:
    ChoiceEditor(const Field &field, const void *defaults, QWidget *parent)
        : FieldEditor(field, defaults, parent)
        , m_label(makeLabel(this))
        , m_box(new ChoiceBox(this))
    {
        nameInput(m_box, field);
        if (defaultText().isEmpty())
            m_box->addItem(FieldEditor::tr("any"), QString());
        for (const Word &word : field.words()) {
            const QString id = QString::fromLatin1(word.id);
            m_box->addItem(word.label ? QCoreApplication::translate("words", word.label) : id, id);
        }
        m_label->setBuddy(m_box);
        arrange(m_label, m_box);
        connect(m_box, &QComboBox::currentIndexChanged, this, [this] { emit edited(); });
        setText(defaultText());
    }
    QString text() const override { return m_box->currentData().toString(); }
    void setText(const QString &text) override { m_box->setCurrentIndex(std::max(0, m_box->findData(text))); }
    QWidget *input() const override { return m_box; }
    void setLabel(const QString &label) override { m_label->setText(label); }

private:
    QLabel *const m_label;
    QComboBox *const m_box;
};

// Several words of a few: a button that shows the chosen ones and opens a menu to tick.
class WordsEditor final : public FieldEditor
{
public:
    WordsEditor(const Field &field, const void *defaults, QWidget *parent)
        : FieldEditor(field, defaults, parent)
        , m_label(makeLabel(this))
        , m_button(new QPushButton(this))
        , m_menu(new QMenu(m_button))
    {
        nameInput(m_button, field);
        for (const Word &word : field.words()) {
            const QString id = QString::fromLatin1(word.id);
            QAction *action = m_menu->addAction(word.label ? QCoreApplication::translate("words", word.label) : id);
            action->setCheckable(true);
            action->setData(id);
            connect(action, &QAction::toggled, this, &WordsEditor::showChosen);
        }
        m_button->setMenu(m_menu);
        m_label->setBuddy(m_button);
        arrange(m_label, m_button);
        setText(defaultText());
        showChosen();
    }
    QString text() const override
    {
        QStringList ids;
        for (const QAction *action : m_menu->actions()) {
            if (action->isChecked())
                ids += action->data().toString();
        }
        return ids.join(u", "_s);
    }
    void setText(const QString &text) override
    {
        const QStringList ids = detail::splitList(text);
        for (QAction *action : m_menu->actions())
            action->setChecked(ids.contains(action->data().toString(), Qt::CaseInsensitive));
    }
    QWidget *input() const override { return m_button; }
    void setLabel(const QString &label) override { m_label->setText(label); }

private:
    void showChosen()
    {
        QStringList labels;
        for (const QAction *action : m_menu->actions()) {
            if (action->isChecked())
                labels += action->text();
        }
        const QString shown = labels.isEmpty() ? FieldEditor::tr("none") : labels.join(u", "_s);
        m_button->setText(shown + u"  "_s); // room before the arrow
        m_button->setAccessibleName(u"%1: %2"_s.arg(field().header(), shown));
        emit edited();
    }

    QLabel *const m_label;
    QPushButton *const m_button;
    QMenu *const m_menu;
};

class NumberEditor final : public FieldEditor
{
public:
    NumberEditor(const Field &field, const void *defaults, QWidget *parent)
        : FieldEditor(field, defaults, parent)
        , m_label(makeLabel(this))
        , m_edit(new NumberEdit(field, this))
    {
        nameInput(m_edit, field);
        m_edit->setFixedWidth(likelyWidth(m_edit, field, defaultText()));
        if (defaultText().isEmpty())
            m_edit->edit()->setPlaceholderText(FieldEditor::tr("auto"));
        m_label->setBuddy(m_edit);
        arrange(m_label, m_edit);
        connect(m_edit->edit(), &QLineEdit::textChanged, this, &FieldEditor::edited);
        setText(defaultText());
    }
    QString text() const override { return m_edit->plainText(); }
    void setText(const QString &text) override { m_edit->setPlainText(text); }
    QWidget *input() const override { return m_edit; }
    void setLabel(const QString &label) override { m_label->setText(label); }

private:
    QLabel *const m_label;
    NumberEdit *const m_edit;
};

class TextEditor final : public FieldEditor
{
public:
    TextEditor(const Field &field, const void *defaults, QWidget *parent)
        : FieldEditor(field, defaults, parent)
        , m_label(makeLabel(this))
        , m_edit(new QLineEdit(this))
    {
        nameInput(m_edit, field);
        m_edit->setFixedWidth(likelyWidth(m_edit, field, defaultText()));
        if (defaultText().isEmpty() && field.kind == ValueKind::Bytes)
            m_edit->setPlaceholderText(FieldEditor::tr("auto"));
        m_label->setBuddy(m_edit);
        arrange(m_label, m_edit);
        connect(m_edit, &QLineEdit::textChanged, this, &FieldEditor::edited);
        setText(defaultText());
    }
    QString text() const override { return m_edit->text(); }
    void setText(const QString &text) override
    {
        m_edit->setText(text);
        m_edit->setCursorPosition(0);
    }
    QWidget *input() const override { return m_edit; }
    void setLabel(const QString &label) override { m_label->setText(label); }

private:
    QLabel *const m_label;
    QLineEdit *const m_edit;
};

} // namespace

FieldEditor::FieldEditor(const Field &field, const void *defaults, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_defaultText(formText(field, defaults))
{
}

FieldEditor *FieldEditor::make(const Field &field, const void *defaults, QWidget *parent)
{
    switch (field.kind) {
    case ValueKind::Boolean:
        return new CheckEditor(field, defaults, parent);
    case ValueKind::Choice:
        return new ChoiceEditor(field, defaults, parent);
    case ValueKind::Number:
        return new NumberEditor(field, defaults, parent);
    case ValueKind::List:
        if (!field.words().empty())
            return new WordsEditor(field, defaults, parent);
        break;
    default:
        break;
    }
    return new TextEditor(field, defaults, parent);
}

QString FieldEditor::formText(const Field &field, const void *request)
{
    const QString text = QString::fromUtf8(field.text(request));
    if (field.kind != ValueKind::List)
        return text;
    QString shown;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size()) {
            shown += text[i];
            shown += text[++i];
        } else if (text[i] == u';') {
            shown += u", "_s;
        } else {
            if (text[i] == u',')
                shown += u'\\';
            shown += text[i];
        }
    }
    return shown;
}

void FieldEditor::arrange(QLabel *label, QWidget *input)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    m_rowLabel = label;
    if (label)
        row->addWidget(label);
    row->addWidget(input);
    row->addStretch();
    layout->addLayout(row);
    setFocusProxy(input);
}

int FieldEditor::labelWidth() const
{
    return m_rowLabel ? m_rowLabel->sizeHint().width() : 0;
}

void FieldEditor::standInColumn(int labelWidth)
{
    if (!m_rowLabel)
        return;
    m_rowLabel->setMinimumWidth(labelWidth);
    QWidget *edit = input();
    if (auto *box = qobject_cast<QComboBox *>(edit)) {
        // Its words may be long: the list that opens shows them whole, and so does the tooltip.
        const auto tell = [box, help = box->toolTip()] {
            const QString word = box->currentText().toHtmlEscaped();
            box->setToolTip(help.isEmpty() ? word : u"<p><b>%1</b></p>%2"_s.arg(word, help));
        };
        connect(box, &QComboBox::currentIndexChanged, box, tell);
        tell();
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        const QAbstractItemView *view = box->view();
        box->view()->setMinimumWidth(view->sizeHintForColumn(0) + view->verticalScrollBar()->sizeHint().width());
    } else {
        edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(u'0') * 7 + 26);
        edit->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    static_cast<QHBoxLayout *>(layout()->itemAt(0)->layout())->setStretchFactor(edit, 1);
}

void FieldEditor::setProblem(const QString &sentence)
{
    if (sentence.isEmpty()) {
        delete std::exchange(m_problem, nullptr);
        input()->setAccessibleDescription(m_field.help());
        return;
    }
    if (!m_problem) {
        m_problem = makeLabel(this);
        m_problem->setObjectName(u"problem"_s);
        m_problem->setWordWrap(true);
        m_problem->setMinimumWidth(fontMetrics().averageCharWidth() * 32);
        m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
        QPalette colours = m_problem->palette();
        colours.setColor(QPalette::WindowText, failureColor(colours));
        m_problem->setPalette(colours);
        layout()->addWidget(m_problem);
        m_problem->show();
    }
    setSpokenText(m_problem, FieldEditor::tr("What is wrong with %1").arg(m_field.translatedLabel()),
                  u"▲ "_s + withoutControls(sentence));
    input()->setAccessibleDescription(sentence);
}

void FieldEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit submitted();
    else
        QWidget::keyPressEvent(event);
}

NumberEdit::NumberEdit(const Field &field, QWidget *parent)
    : QAbstractSpinBox(parent)
    , m_field(field)
    , m_sign(QLocale().decimalPoint())
{
    lineEdit()->setMaxLength(64);
}

QAbstractSpinBox::StepEnabled NumberEdit::stepEnabled() const
{
    return StepUpEnabled | StepDownEnabled;
}

QString NumberEdit::plainText() const
{
    QString text = lineEdit()->text();
    return text.count(m_sign) == 1 && !text.contains(u'.') ? text.replace(m_sign, u"."_s) : text;
}

void NumberEdit::setPlainText(QString text)
{
    lineEdit()->setText(text.replace(u'.', m_sign));
}

void NumberEdit::stepBy(int steps)
{
    const QByteArray typed = plainText().trimmed().toUtf8();
    double value = 0;
    const auto read = std::from_chars(typed.constData(), typed.constData() + typed.size(), value);
    if (read.ec != std::errc() && !typed.isEmpty())
        return;
    const bool doubles = m_field.unit == Unit::Bytes;
    for (int i = 0; i < std::abs(steps); ++i) {
        if (doubles)
            value = steps > 0 ? std::max(1.0, value * 2) : std::floor(value / 2);
        else if (m_field.unit == Unit::Seconds)
            value += (value < 1 || (value == 1 && steps < 0) ? 0.1 : 0.5) * (steps > 0 ? 1 : -1);
        else
            value += steps > 0 ? 1 : -1;
    }
    if (m_field.bounds.isSet())
        value = std::clamp(value, m_field.bounds.minimum, m_field.bounds.maximum);
    // Tenths that were added up are shown as tenths.
    char text[32];
    const auto written =
        std::to_chars(text, text + sizeof text, std::round(value * 1e6) / 1e6, std::chars_format::fixed);
    setPlainText(QString::fromLatin1(text, written.ptr - text));
    lineEdit()->selectAll();
}

} // namespace sockeye
