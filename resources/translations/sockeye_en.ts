<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>dns</name>
    <message numerus="yes">
        <source>%n extra byte(s)</source>
        <translation>
            <numerusform>%n extra byte</numerusform>
            <numerusform>%n extra bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::PacketView</name>
    <message numerus="yes">
        <source>%n earlier packet(s) not kept</source>
        <translation>
            <numerusform>%n earlier packet not kept</numerusform>
            <numerusform>%n earlier packets not kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::RequestForm</name>
    <message numerus="yes">
        <source>%1 (%n changed)</source>
        <translation>
            <numerusform>%1 (%n changed)</numerusform>
            <numerusform>%1 (%n changed)</numerusform>
        </translation>
    </message>
</context>
</TS>
