// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/requestform.h"

#include "ui/page/examplesmenu.h"
#include "ui/page/fieldeditor.h"
#include "ui/page/flowlayout.h"
#include "ui/page/panel.h"
#include "ui/page/roworder.h"
#include "ui/page/spokenlabel.h"
#include "ui/page/targetline.h"
#include "ui/theme.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
// Where the saved form of a request has its file of targets; no field's id has a dot.
const QString fileKey = u"targets.file"_s;

// The first letter of the label that no other label of the page has, marked for Alt. Menus have theirs already.
QString withMnemonic(QString label, QString &taken)
{
    for (qsizetype i = 0; i < label.size(); ++i) {
        const QChar letter = label[i].toLower();
        if (!letter.isLetter() || letter.unicode() > 0x7e || taken.contains(letter))
            continue;
        taken += letter;
        return label.replace(u"&"_s, u"&&"_s).insert(i, u'&');
    }
    return label.replace(u"&"_s, u"&&"_s);
}
} // namespace

RequestForm::RequestForm(const Tool &tool, QWidget *parent)
    : QWidget(parent)
    , m_tool(tool)
    , m_defaults(tool.makeRequest())
    , m_targetField(tool.targetField())
    , m_targetProblem(new QLabel(this))
    , m_run(new AccentButton(this))
{
    if (const Field *follow = tool.followsInWindow ? tool.requestField(u"follow") : nullptr)
        (void)follow->parse(u"on", m_defaults.get());
    setObjectName(u"request"_s);
    m_run->setObjectName(u"run"_s);
    m_run->setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 14);
    connect(m_run, &QPushButton::clicked, this,
            [this] { m_run->property("running").toBool() ? emit stopAsked() : emit runAsked(); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_targetProblem->setObjectName(u"targetProblem"_s);
    setSpokenText(m_targetProblem, tr("What is wrong with the request"), {});
    m_targetProblem->setTextFormat(Qt::PlainText);
    m_targetProblem->setWordWrap(true);
    m_targetProblem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_targetProblem->hide();
    if (m_targetField)
        buildTarget(*m_targetField);
    buildOptions();
    setRunning(false);
}

void RequestForm::buildTarget(const Field &field)
{
    m_target = new TargetLine(field, FieldEditor::formText(field, m_defaults.get()), this);
    connect(m_target, &TargetLine::submitted, this, &RequestForm::runAsked);
    connect(m_target, &TargetLine::edited, m_targetProblem, &QLabel::hide);
    connect(m_target, &TargetLine::refused, this, &RequestForm::showTargetProblem);
    connect(m_target, &TargetLine::noted, this, &RequestForm::showTargetNote);

    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(u"targetLabel"_s);
    m_target->setLabel(label);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_target, 1);
    row->addWidget(m_run);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addLayout(row);
    column->addWidget(m_targetProblem);
}

void RequestForm::buildOptions()
{
    // Letters that the menus of the window have.
    QString taken = tr("frvhl", "the letters marked with & in the menu bar");
    if (m_target)
        findChild<QLabel *>(u"targetLabel"_s)->setText(withMnemonic(m_targetField->translatedLabel(), taken));

    // These two are on every page, and keep their letters whatever fields there are.
    const QString more = withMnemonic(tr("More"), taken);
    const QString examples = withMnemonic(tr("Examples"), taken);
    auto *common = new QWidget(this);
    auto *commonFlow = new FlowLayout(18, 6);
    common->setLayout(commonFlow);
    m_more = new QWidget(this);
    m_more->setObjectName(u"moreOptions"_s);
    auto *moreFlow = new FlowLayout(18, 6);
    m_more->setLayout(moreFlow);
    bool hasMore = false;
    for (const Field &field : m_tool.requestFields()) {
        if (&field == m_targetField)
            continue;
        const bool isCommon = field.place == Place::Common;
        FieldEditor *editor = FieldEditor::make(field, m_defaults.get(), isCommon ? common : m_more);
        editor->setLabel(withMnemonic(field.header(), taken));
        (isCommon ? commonFlow : moreFlow)->addWidget(editor);
        hasMore = hasMore || !isCommon;
        m_editors += editor;
        connect(editor, &FieldEditor::submitted, this, &RequestForm::runAsked);
        connect(editor, &FieldEditor::edited, this, [this, editor] {
            editor->setProblem({});
            updateMore();
        });
    }
    if (hasMore) {
        m_moreButton = new QToolButton(common);
        m_moreButton->setObjectName(u"more"_s);
        m_moreButton->setCheckable(true);
        m_moreButton->setAutoRaise(true);
        m_moreButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_moreButton->setProperty("label", more);
        connect(m_moreButton, &QToolButton::toggled, this, &RequestForm::showMore);
        commonFlow->addWidget(m_moreButton);
        updateMore();
    }
    buildExamples(common, examples);
    auto *column = static_cast<QVBoxLayout *>(layout());
    auto *row = new QHBoxLayout;
    row->addWidget(common, 1);
    if (!m_target)
        row->addWidget(m_run, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_more);
    showMore(false);
}

void RequestForm::buildExamples(QWidget *parent, const QString &label)
{
    m_examples = new ExamplesMenu(m_tool.presets, label, parent);
    connect(m_examples, &ExamplesMenu::presetChosen, this, qOverload<const Preset &>(&RequestForm::fillIn));
    connect(m_examples, &ExamplesMenu::savedChosen, this, [this](const RequestTexts &texts) {
        setDefaults();
        setTexts(texts);
        updateMore();
    });
    connect(m_examples, &ExamplesMenu::saveAsked, this, [this] {
        if (request()) // else the form says what is wrong
            m_examples->save(texts());
    });
    connect(m_examples, &ExamplesMenu::savedChanged, this, &RequestForm::savedRequestsChanged);
    parent->layout()->addWidget(m_examples);
}

AnyValue RequestForm::request()
{
    clearProblems();
    AnyValue request = m_tool.makeRequest();
    bool good = true;
    const auto judge = [&](const Result<void> &taken) {
        if (taken)
            return;
        showProblem(taken.error().subject, errorSentence(taken.error()));
        good = false;
    };
    if (m_target)
        judge(m_target->takeInto(request.get()));
    for (const FieldEditor *editor : std::as_const(m_editors))
        judge(editor->field().parse(editor->text(), request.get()));
    if (!good)
        return nullptr;
    const Result<void> checked = m_tool.check(request.get());
    if (checked)
        return request;
    showProblem(checked.error().subject, errorSentence(checked.error()));
    return nullptr;
}

void RequestForm::showProblem(QStringView fieldId, const QString &sentence)
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        if (fieldId != QLatin1StringView(editor->field().id))
            continue;
        editor->setProblem(sentence);
        if (m_moreButton && editor->parentWidget() == m_more)
            m_moreButton->setChecked(true);
        editor->input()->setFocus(Qt::OtherFocusReason);
        return;
    }
    // The target, or what belongs to no field.
    showTargetProblem(sentence);
    if (m_target)
        m_target->input()->setFocus(Qt::OtherFocusReason);
}

void RequestForm::showTargetProblem(const QString &sentence)
{
    QPalette colours = m_targetProblem->palette();
    colours.setColor(QPalette::WindowText, failureColor(colours));
    m_targetProblem->setPalette(colours);
    setSpokenText(m_targetProblem, tr("What is wrong with the request"), u"▲ "_s + withoutControls(sentence));
    m_targetProblem->show();
}

void RequestForm::showTargetNote(const QString &sentence)
{
    m_targetProblem->setPalette({});
    setSpokenText(m_targetProblem, tr("What is left out"), withoutControls(sentence));
    m_targetProblem->setVisible(!sentence.isEmpty());
}

void RequestForm::clearProblems()
{
    m_targetProblem->hide();
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setProblem({});
}

RequestTexts RequestForm::texts() const
{
    RequestTexts texts;
    if (m_target)
        texts.insert(QString::fromLatin1(m_targetField->id), m_target->typed());
    if (m_target && !m_target->file().isEmpty())
        texts.insert(fileKey, m_target->file());
    for (const FieldEditor *editor : m_editors)
        texts.insert(QString::fromLatin1(editor->field().id), editor->text());
    return texts;
}

void RequestForm::setTexts(const RequestTexts &texts)
{
    const AnyValue scratch = m_tool.makeRequest();
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        const Field *field = m_tool.requestField(text.key());
        if (!field || !field->parse(*text, scratch.get()))
            continue;
        if (field == m_targetField) {
            setTarget(*text);
            continue;
        }
        for (FieldEditor *editor : std::as_const(m_editors)) {
            if (&editor->field() == field)
                editor->setText(*text);
        }
    }
    if (m_target && texts.contains(fileKey))
        m_target->setFile(texts.value(fileKey));
}

void RequestForm::fillIn(const void *request)
{
    if (m_target)
        setTarget(FieldEditor::formText(*m_targetField, request));
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setText(FieldEditor::formText(editor->field(), request));
    clearProblems();
    updateMore();
}

void RequestForm::setDefaults()
{
    fillIn(m_defaults.get());
}

void RequestForm::fillIn(const Preset &preset)
{
    const AnyValue request = m_tool.copyRequest(m_defaults.get());
    (void)applyPreset(preset, m_tool.requestFields(), request.get());
    fillIn(request.get());
}

QString RequestForm::target() const
{
    return m_target ? m_target->text() : QString();
}

void RequestForm::setTarget(const QString &text)
{
    if (!m_target)
        return;
    m_target->setText(text);
    m_targetProblem->hide();
}

QString RequestForm::defaultTarget() const
{
    return m_targetField ? FieldEditor::formText(*m_targetField, m_defaults.get()) : QString();
}

QStringList RequestForm::recentTargets() const
{
    return m_target ? m_target->recent() : QStringList();
}

void RequestForm::setRecentTargets(const QStringList &targets)
{
    if (m_target)
        m_target->setRecent(targets);
}

const SavedRequests &RequestForm::savedRequests() const
{
    return m_examples->saved();
}

void RequestForm::setSavedRequests(const SavedRequests &requests)
{
    SavedRequests known;
    for (auto saved = requests.begin(); saved != requests.end(); ++saved) {
        const QStringList ids = saved->keys();
        if (std::any_of(ids.begin(), ids.end(), [this](const QString &id) { return m_tool.requestField(id); }))
            known.insert(saved.key(), *saved);
    }
    m_examples->setSaved(known);
}

void RequestForm::rememberTarget()
{
    if (m_target)
        m_target->remember();
}

void RequestForm::setRunning(bool running)
{
    m_run->setProperty("running", running);
    m_run->setText(running ? tr("Stop") : tr("Run"));
    m_run->setIcon(themedIcon(running ? u"stop"_s : u"run"_s));
    m_run->setAccessibleName(running ? tr("Stop the run") : tr("Run"));
    m_run->setToolTip(running ? tr("Stop; the rows found so far stay (Esc)") : tr("Run (F5, or Enter in the request)"));
    m_run->setAccented(!running);
}

void RequestForm::focusFirst()
{
    if (m_target) {
        m_target->focusInput();
    } else if (!m_editors.isEmpty() && m_editors.first()->input()->isVisible()) {
        m_editors.first()->input()->setFocus(Qt::ShortcutFocusReason);
    } else {
        m_run->setFocus(Qt::ShortcutFocusReason);
    }
}

void RequestForm::focusRun()
{
    if (m_run->property("running").toBool())
        focusFirst();
    else
        m_run->setFocus(Qt::OtherFocusReason);
}

void RequestForm::showMore(bool shown)
{
    m_more->setVisible(shown && m_moreButton);
    updateMore();
}

// Options that were changed and then folded away are still said to be there.
void RequestForm::updateMore()
{
    if (!m_moreButton)
        return;
    int changed = 0;
    for (const FieldEditor *editor : std::as_const(m_editors))
        changed += editor->parentWidget() == m_more && !editor->isDefault();
    const bool open = m_moreButton->isChecked();
    const QString label = m_moreButton->property("label").toString();
    m_moreButton->setText(changed > 0 ? tr("%1 (%n changed)", nullptr, changed).arg(label) : label);
    m_moreButton->setIcon(themedIcon(open ? u"fold"_s : u"unfold"_s));
    m_moreButton->setAccessibleName(open ? tr("Fewer options") : tr("More options"));
    m_moreButton->setToolTip(open ? tr("Hide the other options") : tr("Show the other options"));
}

} // namespace sockeye
