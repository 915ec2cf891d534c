// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/practicesettingsform.h"

#include "ui/page/fieldeditor.h"
#include "ui/page/spokenlabel.h"
#include "ui/practice/practicestate.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

const PracticeServerKind *findServer(QStringView name)
{
    for (const PracticeServerKind &server : practiceServers()) {
        if (name == QLatin1StringView(server.name))
            return &server;
    }
    return nullptr;
}

QString transports(const PracticeServerKind &server)
{
    return server.udp && server.tcp ? u"UDP, TCP"_s : server.udp ? u"UDP"_s : u"TCP"_s;
}

} // namespace

PracticeSettingsForm::PracticeSettingsForm(QWidget *parent)
    : QScrollArea(parent)
    , m_serverLabel(new QLabel(tr("Server"), this))
    , m_servers(new QComboBox(this))
    , m_sentence(plainLabel(u"serverSentence"_s, this))
    , m_address(plainLabel(u"serverAddress"_s, this))
    , m_nothing(plainLabel(u"serverNothing"_s, this))
{
    setObjectName(u"practiceSettings"_s);
    setAccessibleName(tr("Settings of the practice network"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it is as wide as what it holds needs
    setFocusPolicy(Qt::NoFocus);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setText(tr("There is nothing to set here: it does this and nothing else."));

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_serverLabel);
    row->addWidget(m_servers, 1);
    layout->addLayout(row);
    layout->addWidget(m_sentence);
    layout->addWidget(m_address);
    layout->addSpacing(4);
    layout->addWidget(m_nothing);
    layout->addStretch(1);
    setWidget(content);
    content->installEventFilter(this);
    buildServers();
    rebuild();
    connect(m_servers, &QComboBox::currentIndexChanged, this, &PracticeSettingsForm::rebuild);
}

void PracticeSettingsForm::buildServers()
{
    m_servers->setObjectName(u"practiceServer"_s);
    m_servers->setAccessibleName(tr("Server"));
    m_serverLabel->setBuddy(m_servers);
    m_servers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_servers->setMinimumContentsLength(12);
    for (const PracticeServerKind &server : practiceServers()) {
        const QString name = QString::fromLatin1(server.name);
        m_servers->addItem(name, name);
    }
    if (!settingsOfServer({}).empty())
        m_servers->addItem(tr("The network as a whole"), QString());
}

void PracticeSettingsForm::setSettings(const PracticeSettings &settings)
{
    m_settings = settings;
    fill();
    markServers();
}

void PracticeSettingsForm::setStatus(const PracticeStatus &status)
{
    m_status = status;
    const QString name = m_servers->currentData().toString();
    const QString address = addressText(name);
    setSpokenText(m_address, tr("Address"), address);
    m_address->setVisible(!address.isEmpty());
}

void PracticeSettingsForm::showServer(const QString &name)
{
    m_servers->setCurrentIndex(std::max(0, m_servers->findData(name)));
}

QString PracticeSettingsForm::addressText(QStringView name) const
{
    const PracticeServerKind *server = findServer(name);
    QStringList addresses;
    for (const PracticeListener &listener : m_status.listeners) {
        const QString address = listener.endpoint.toString();
        if (server && listener.server == name && !addresses.contains(address))
            addresses += address;
    }
    if (addresses.isEmpty())
        return {};
    // The name is what a person types into a request; the addresses are for programs that know no practice.test.
    return u"%1.practice.test\n%2 (%3)"_s.arg(name, addresses.join(u", "_s), transports(*server));
}

void PracticeSettingsForm::rebuild()
{
    const QString name = m_servers->currentData().toString();
    const PracticeServerKind *server = findServer(name);
    m_sentence->setText(server ? QCoreApplication::translate("practice", server->sentence) : QString());
    m_sentence->setVisible(server);
    setStatus(m_status);
    m_editors.clear();
    delete m_column;
    m_column = new QWidget(widget());
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    const PracticeSettings defaults;
    for (const Field *field : settingsOfServer(name)) {
        FieldEditor *editor = FieldEditor::make(*field, &defaults, m_column);
        editor->setLabel(field->header());
        column->addWidget(editor);
        m_editors += editor;
        connect(editor, &FieldEditor::edited, this, [this, editor] { take(editor); });
    }
    auto *layout = static_cast<QVBoxLayout *>(widget()->layout());
    layout->insertWidget(layout->count() - 1, m_column);
    m_nothing->setVisible(m_editors.isEmpty());
    alignEditors();
    fill();
    updateWidth();
}

void PracticeSettingsForm::alignEditors()
{
    int widest = 0;
    for (const FieldEditor *editor : m_editors)
        widest = std::max(widest, editor->labelWidth());
    for (FieldEditor *editor : m_editors)
        editor->standInColumn(widest);
    m_serverLabel->setMinimumWidth(widest);
}

void PracticeSettingsForm::fill()
{
    m_isFilling = true;
    for (FieldEditor *editor : m_editors) {
        editor->setProblem({});
        editor->setText(FieldEditor::formText(editor->field(), &m_settings));
    }
    m_isFilling = false;
}

void PracticeSettingsForm::take(FieldEditor *editor)
{
    if (m_isFilling)
        return;
    PracticeSettings wanted = m_settings;
    Result<void> usable = editor->field().parse(editor->text(), &wanted);
    if (usable)
        usable = checkPracticeSettings(wanted);
    if (!usable) {
        const QString inForce = FieldEditor::formText(editor->field(), &m_settings);
        const QString sentence = errorSentence(usable.error());
        editor->setProblem(inForce.isEmpty() ? sentence : tr("%1 %2 still holds.").arg(sentence, inForce));
        return;
    }
    editor->setProblem({});
    const bool isOther = editor->field().compare(&wanted, &m_settings) != 0;
    m_settings = wanted;
    if (!isOther)
        return;
    markServers();
    emit changed();
}

// A server that does not do what it does at the start is marked in the list.
void PracticeSettingsForm::markServers()
{
    const PracticeSettings start;
    for (int i = 0; i < m_servers->count(); ++i) {
        const QString name = m_servers->itemData(i).toString();
        bool isChanged = false;
        for (const Field *field : settingsOfServer(name))
            isChanged = isChanged || field->compare(&start, &m_settings) != 0;
        const QString title = name.isEmpty() ? tr("The network as a whole") : name;
        m_servers->setItemText(i, isChanged ? tr("%1  ·  changed").arg(title) : title);
    }
}

void PracticeSettingsForm::updateWidth()
{
    setMinimumWidth(widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
}

bool PracticeSettingsForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateWidth();
    return QScrollArea::eventFilter(watched, event);
}

void PracticeSettingsForm::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        alignEditors();
}

} // namespace sockeye
