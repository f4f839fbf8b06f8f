"""report.html as Jinja compiles it, by docs/generate.py: change report.html, then run make docs."""

JINJA = "3.1.6"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'report.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_summary = resolve('summary')
    l_0_style = resolve('style')
    l_0_plural = resolve('plural')
    l_0_tables = resolve('tables')
    l_0_texts = resolve('texts')
    l_0_groups = resolve('groups')
    l_0_tallies = resolve('tallies')
    l_0_idle = resolve('idle')
    l_0_script = resolve('script')
    l_0_finding_row = missing
    try:
        t_1 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_2 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_3 = environment.filters['safe']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'safe' found.")
    try:
        t_4 = environment.filters['string']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'string' found.")
    try:
        t_5 = environment.filters['visible']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'visible' found.")
    try:
        t_6 = environment.tests['none']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No test named 'none' found.")
    pass
    def macro(l_1_finding):
        t_7 = []
        l_1_paths = resolve('paths')
        if l_1_finding is missing:
            l_1_finding = undefined("parameter 'finding' was not provided", name='finding')
        pass
        t_7.extend((
            '<tr>\n<td><span class="severity ',
            escape(environment.getattr(l_1_finding, 'severity')),
            '">',
            escape(environment.getattr(l_1_finding, 'severity')),
            '</span></td>\n<td class="message">',
            escape(t_5(environment.getattr(l_1_finding, 'message'))),
            '\n',
        ))
        if ((not t_6(environment.getattr(l_1_finding, 'expected'))) or (not t_6(environment.getattr(l_1_finding, 'observed')))):
            pass
            t_7.append(
                '<div class="compare">',
            )
            if (not t_6(environment.getattr(l_1_finding, 'expected'))):
                pass
                t_7.extend((
                    '<span>expected <b>',
                    escape(t_5(environment.getattr(l_1_finding, 'expected'))),
                    '</b></span>',
                ))
            if (not t_6(environment.getattr(l_1_finding, 'observed'))):
                pass
                t_7.extend((
                    '<span>found <b>',
                    escape(t_5(environment.getattr(l_1_finding, 'observed'))),
                    '</b></span>',
                ))
            t_7.append(
                '</div>\n',
            )
        if environment.getattr(l_1_finding, 'fact_ids'):
            pass
            t_7.append(
                '<div class="rows">',
            )
            def t_8(fiter):
                l_2_linked = resolve('linked')
                for l_2_fact_id in fiter:
                    if (l_2_fact_id in (undefined(name='linked') if l_2_linked is missing else l_2_linked)):
                        yield l_2_fact_id
            l_2_loop = missing
            for l_2_fact_id, l_2_loop in LoopContext(t_8(environment.getattr(l_1_finding, 'fact_ids')[:12]), undefined):
                _loop_vars = {}
                pass
                t_7.extend((
                    '<a href="#row-',
                    escape(l_2_fact_id),
                    '">row ',
                    escape(environment.getattr(l_2_loop, 'index')),
                    '</a> ',
                ))
            l_2_loop = l_2_fact_id = missing
            if (t_2(environment.getattr(l_1_finding, 'fact_ids')) > 12):
                pass
                t_7.extend((
                    'and ',
                    escape((t_2(environment.getattr(l_1_finding, 'fact_ids')) - 12)),
                    ' more',
                ))
            t_7.append(
                '</div>\n',
            )
        t_7.extend((
            '</td>\n<td class="check">',
            escape(environment.getattr(l_1_finding, 'check')),
            '</td>\n',
        ))
        if (t_2((undefined(name='paths') if l_1_paths is missing else l_1_paths)) > 1):
            pass
            t_7.append(
                '<td class="brief">',
            )
            l_2_loop = missing
            for l_2_known, l_2_loop in LoopContext(environment.getattr(l_1_finding, 'document_ids')[:6], undefined):
                _loop_vars = {}
                pass
                t_7.extend((
                    '<a href="#text-',
                    escape(l_2_known),
                    '">',
                    escape(context.call(environment.getattr((undefined(name='paths') if l_1_paths is missing else l_1_paths), 'get'), l_2_known, l_2_known, _loop_vars=_loop_vars)),
                    '</a>',
                ))
                if (not environment.getattr(l_2_loop, 'last')):
                    pass
                    t_7.append(
                        ', ',
                    )
            l_2_loop = l_2_known = missing
            t_7.append(
                '</td>',
            )
        t_7.append(
            '</tr>\n',
        )
        return concat(t_7)
    context.exported_vars.add('finding_row')
    context.vars['finding_row'] = l_0_finding_row = Macro(environment, macro, 'finding_row', ('finding',), False, False, False, context.eval_ctx.autoescape)
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" content="trustetl">\n<title>'
    yield escape(t_5(environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'title')))
    yield ' · validation report</title>\n<style>\n'
    yield escape(t_3((undefined(name='style') if l_0_style is missing else l_0_style)))
    yield '\n</style>\n</head>\n<body>\n<header>\n<p class="kicker">Validation report</p>\n<h1>'
    yield escape(t_5(environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'title')))
    yield '</h1>\n<p class="subtitle">'
    yield escape(environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'subtitle'))
    yield '</p>\n<ul class="tiles">\n<li><b>'
    yield escape(t_4(environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'figures')))
    yield '</b><span>figures in '
    yield escape(context.call((undefined(name='plural') if l_0_plural is missing else l_0_plural), environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'briefs'), 'brief'))
    yield '</span></li>\n<li><b>'
    yield escape(environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'covered'))
    yield ' / '
    yield escape(environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'numerals'))
    yield '</b><span>numbers of the text accounted for</span></li>\n<li><b>'
    yield escape(environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'in_tables'))
    yield '</b><span>figures in tables; '
    yield escape((environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'figures') - environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'in_tables')))
    yield ' in none'
    if environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'without_reason'):
        pass
        yield ', '
        yield escape(environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'without_reason'))
        yield ' without a reason'
    else:
        pass
        yield ', each with the reason'
    yield '</span></li>\n<li class="'
    yield escape(('attention' if environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'failed') else 'well'))
    yield '"><b>'
    yield escape(environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'failed'))
    yield '</b><span>findings to look at ('
    yield escape(context.call((undefined(name='plural') if l_0_plural is missing else l_0_plural), environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'errors'), 'error'))
    yield ', '
    yield escape(context.call((undefined(name='plural') if l_0_plural is missing else l_0_plural), environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'warnings'), 'warning'))
    yield ')</span></li>\n<li><b>'
    yield escape(environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'passed'))
    yield '</b><span>checks passed</span></li>\n</ul>\n<nav aria-label="Contents"><a href="#findings">Findings</a>'
    def t_9(fiter):
        for l_1_table in fiter:
            if environment.getattr(l_1_table, 'rows'):
                yield l_1_table
    for l_1_table in t_9((undefined(name='tables') if l_0_tables is missing else l_0_tables)):
        _loop_vars = {}
        pass
        yield ' <a href="#table-'
        yield escape(environment.getattr(l_1_table, 'name'))
        yield '">'
        yield escape(environment.getattr(l_1_table, 'title'))
        yield '&nbsp;<small>'
        yield escape(environment.getattr(l_1_table, 'rows'))
        yield '</small></a>'
    l_1_table = missing
    yield ' <a href="#briefs">'
    yield escape(('The brief' if (t_2((undefined(name='texts') if l_0_texts is missing else l_0_texts)) == 1) else 'The briefs'))
    yield '</a></nav>\n</header>\n<main>\n<section id="findings">\n<h2>Findings</h2>\n<p class="verdict">'
    yield escape(environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'verdict'))
    yield '</p>\n'
    def t_10(fiter):
        for (l_1_title, l_1_intro, l_1_found) in fiter:
            if l_1_found:
                yield (l_1_title, l_1_intro, l_1_found)
    for (l_1_title, l_1_intro, l_1_found) in t_10((undefined(name='groups') if l_0_groups is missing else l_0_groups)):
        l_1_paths = resolve('paths')
        _loop_vars = {}
        pass
        yield '<h3>'
        yield escape(l_1_title)
        yield ' <small>'
        yield escape(t_2(l_1_found))
        yield '</small></h3>\n<p class="intro">'
        yield escape(l_1_intro)
        yield '</p>\n<div class="scroll"><table class="findings">\n<thead><tr><th scope="col">Severity</th><th scope="col">Finding</th><th scope="col">Check</th>'
        if (t_2((undefined(name='paths') if l_1_paths is missing else l_1_paths)) > 1):
            pass
            yield '<th scope="col">Briefs</th>'
        yield '</tr></thead>\n<tbody>\n'
        for l_2_finding in l_1_found[:1000]:
            _loop_vars = {}
            pass
            yield escape(context.call((undefined(name='finding_row') if l_0_finding_row is missing else l_0_finding_row), l_2_finding, _loop_vars=_loop_vars))
        l_2_finding = missing
        yield '</tbody></table></div>\n'
        if (t_2(l_1_found) > 1000):
            pass
            yield '<p class="cut">The first 1,000 of '
            yield escape(t_2(l_1_found))
            yield '; all of them are in report.xlsx.</p>'
    l_1_title = l_1_intro = l_1_found = l_1_paths = missing
    yield '<h3>Checks made <small>'
    yield escape(environment.getattr((undefined(name='summary') if l_0_summary is missing else l_0_summary), 'passed'))
    yield ' passed</small></h3>\n<p class="intro">Every check that had something to look at, with how many rows or briefs that was.</p>\n<div class="scroll"><table class="findings">\n<thead><tr><th scope="col">Check</th><th scope="col" class="number">Looked at</th><th scope="col">Outcome</th></tr></thead>\n<tbody>\n'
    for (l_1_check, l_1_looked_at, l_1_message) in (undefined(name='tallies') if l_0_tallies is missing else l_0_tallies):
        _loop_vars = {}
        pass
        yield '<tr><td class="check">'
        yield escape(l_1_check)
        yield '</td><td class="number">'
        yield escape(l_1_looked_at)
        yield '</td><td>'
        yield escape(t_5(l_1_message))
        yield '</td></tr>\n'
    l_1_check = l_1_looked_at = l_1_message = missing
    yield '</tbody></table></div>\n'
    if (undefined(name='idle') if l_0_idle is missing else l_0_idle):
        pass
        yield '<p class="intro idle">'
        yield escape((undefined(name='idle') if l_0_idle is missing else l_0_idle))
        yield ' Of what they check nothing is known.</p>'
    yield '</section>\n'
    def t_11(fiter):
        for l_1_table in fiter:
            if environment.getattr(l_1_table, 'rows'):
                yield l_1_table
    l_1_loop = missing
    for l_1_table, l_1_loop in LoopContext(t_11((undefined(name='tables') if l_0_tables is missing else l_0_tables)), undefined):
        _loop_vars = {}
        pass
        yield '<section id="table-'
        yield escape(environment.getattr(l_1_table, 'name'))
        yield '">\n<h2>'
        yield escape(environment.getattr(l_1_table, 'title'))
        yield ' <small>'
        yield escape(environment.getattr(l_1_table, 'rows'))
        yield '</small></h2>\n<p class="intro">'
        yield escape(environment.getattr(l_1_table, 'meaning'))
        yield '</p>\n<div class="scroll"><table>\n<thead><tr>'
        for (l_2_words, l_2_numeric) in environment.getattr(l_1_table, 'headings'):
            _loop_vars = {}
            pass
            yield '<th scope="col"'
            if l_2_numeric:
                pass
                yield ' class="number"'
            yield '>'
            yield escape(l_2_words)
            yield '</th>'
        l_2_words = l_2_numeric = missing
        if (not t_6(environment.getattr(environment.getitem(environment.getattr(l_1_table, 'lines'), 0), 'quote'))):
            pass
            yield '<th scope="col">Words of the brief</th>'
        yield '</tr></thead>\n<tbody>\n'
        l_2_loop = missing
        for l_2_line, l_2_loop in LoopContext(environment.getattr(l_1_table, 'lines'), undefined):
            _loop_vars = {}
            pass
            yield '<tr'
            if environment.getattr(l_2_line, 'key'):
                pass
                yield ' id="row-'
                yield escape(environment.getattr(l_2_line, 'key'))
                yield '"'
            yield '>'
            l_3_loop = missing
            for l_3_cell, l_3_loop in LoopContext(environment.getattr(l_2_line, 'cells'), undefined):
                _loop_vars = {}
                pass
                yield '<td'
                if environment.getitem(environment.getitem(environment.getattr(l_1_table, 'headings'), environment.getattr(l_3_loop, 'index0')), 1):
                    pass
                    yield ' class="number"'
                if environment.getattr(l_3_cell, 'exact'):
                    pass
                    yield ' title="'
                    yield escape(environment.getattr(l_3_cell, 'exact'))
                    yield '"'
                yield '>'
                yield escape(t_5(environment.getattr(l_3_cell, 'words')))
                yield '</td>'
            l_3_loop = l_3_cell = missing
            if (not t_6(environment.getattr(l_2_line, 'quote'))):
                pass
                yield '<td class="quote">'
                if environment.getattr(l_2_line, 'in_text'):
                    pass
                    yield '<a href="#'
                    yield escape(environment.getattr(l_2_line, 'key'))
                    yield '">'
                    yield escape(t_5(environment.getattr(l_2_line, 'quote')))
                    yield '</a>'
                else:
                    pass
                    yield escape(t_5(environment.getattr(l_2_line, 'quote')))
                if environment.getattr(l_2_line, 'section'):
                    pass
                    yield '<div class="section">'
                    yield escape(t_5(environment.getattr(l_2_line, 'section')))
                    yield '</div>'
                yield '</td>'
            yield '</tr>\n'
        l_2_loop = l_2_line = missing
        yield '</tbody></table></div>\n'
        if (environment.getattr(l_1_table, 'rows') > t_2(environment.getattr(l_1_table, 'lines'))):
            pass
            yield '<p class="cut">The first '
            yield escape(t_2(environment.getattr(l_1_table, 'lines')))
            yield ' of '
            yield escape(environment.getattr(l_1_table, 'rows'))
            yield ' rows; all of them are in report.xlsx.</p>'
        yield '</section>\n'
    l_1_loop = l_1_table = missing
    yield '<section id="briefs">\n<h2>'
    yield escape(('The brief, with its figures' if (t_2((undefined(name='texts') if l_0_texts is missing else l_0_texts)) == 1) else 'The briefs, with their figures'))
    yield '</h2>\n<p class="intro">Figures are marked; each leads to its row, and each row\'s words lead back here. <span class="legend"><span class="f money">money</span> <span class="f percent">percent</span> <span class="f measure">measure or count</span> <span class="f date">date or period</span> <span class="f none">name, list mark, contact</span> <span class="fact">words that a row rests on</span></span></p>\n'
    for l_1_text in (undefined(name='texts') if l_0_texts is missing else l_0_texts):
        _loop_vars = {}
        pass
        yield '<article id="text-'
        yield escape(environment.getattr(l_1_text, 'document_id'))
        yield '">\n<h3>'
        yield escape(t_5(environment.getattr(l_1_text, 'title')))
        yield '</h3>\n<p class="intro">'
        yield escape(environment.getattr(l_1_text, 'path'))
        yield ' · '
        yield escape(environment.getattr(l_1_text, 'about'))
        yield '</p>\n'
        if environment.getattr(l_1_text, 'pieces'):
            pass
            yield '<div class="text">'
            for l_2_piece in environment.getattr(l_1_text, 'pieces'):
                l_2_linked = resolve('linked')
                _loop_vars = {}
                pass
                for l_3_anchor in environment.getattr(l_2_piece, 'anchors'):
                    _loop_vars = {}
                    pass
                    yield '<i id="'
                    yield escape(l_3_anchor)
                    yield '"></i>'
                l_3_anchor = missing
                if environment.getattr(l_2_piece, 'kind'):
                    pass
                    yield '<a class="f '
                    yield escape(environment.getattr(l_2_piece, 'kind'))
                    yield '" '
                    if (environment.getattr(l_2_piece, 'target') in (undefined(name='linked') if l_2_linked is missing else l_2_linked)):
                        pass
                        yield 'href="#row-'
                        yield escape(environment.getattr(l_2_piece, 'target'))
                        yield '" '
                    yield 'title="'
                    yield escape(t_5(environment.getattr(l_2_piece, 'tip')))
                    yield '" data-of="'
                    yield escape(t_1(context.eval_ctx, environment.getattr(l_2_piece, 'facts'), ' '))
                    yield '">'
                    yield escape(t_5(environment.getattr(l_2_piece, 'text')))
                    yield '</a>'
                elif environment.getattr(l_2_piece, 'facts'):
                    pass
                    yield '<span class="fact" data-of="'
                    yield escape(t_1(context.eval_ctx, environment.getattr(l_2_piece, 'facts'), ' '))
                    yield '">'
                    yield escape(t_5(environment.getattr(l_2_piece, 'text')))
                    yield '</span>'
                else:
                    pass
                    yield escape(t_5(environment.getattr(l_2_piece, 'text')))
                def t_12(fiter):
                    for (l_3_name, l_3_table) in fiter:
                        if (l_3_name in (undefined(name='linked') if l_2_linked is missing else l_2_linked)):
                            yield (l_3_name, l_3_table)
                for (l_3_name, l_3_table) in t_12(environment.getattr(l_2_piece, 'ends')):
                    _loop_vars = {}
                    pass
                    yield '<a class="to" href="#row-'
                    yield escape(l_3_name)
                    yield '" title="its row in '
                    yield escape(l_3_table)
                    yield '" data-in="'
                    yield escape(l_3_table)
                    yield '"></a>'
                l_3_name = l_3_table = missing
            l_2_piece = l_2_linked = missing
            yield '</div>\n'
        else:
            pass
            yield '<p class="cut">The text is left out here for its length; it is in texts/'
            yield escape(environment.getattr(l_1_text, 'document_id'))
            yield '.txt.</p>\n'
        yield '</article>\n'
    l_1_text = missing
    yield '</section>\n</main>\n<footer><p>Made by trustetl from the words of the briefs alone: no model, no network. The tables are in tables/, the workbook is report.xlsx.</p></footer>\n<script>\n'
    yield escape(t_3((undefined(name='script') if l_0_script is missing else l_0_script)))
    yield '\n</script>\n</body>\n</html>'

blocks = {}
debug_info = '1=57&3=65&4=69&5=72&6=77&7=84&9=94&10=99&11=116&14=128&15=131&24=163&26=165&32=167&33=169&35=171&36=175&37=179&38=192&39=200&41=202&46=220&47=222&48=231&49=235&51=237&53=241&54=244&57=247&59=254&64=256&65=260&68=268&70=274&71=283&72=285&73=289&75=291&77=307&78=311&79=318&80=334&83=356&87=366&89=368&90=372&91=374&92=376&93=380&94=383&95=394&96=411&97=420&98=421&100=441&108=446'
