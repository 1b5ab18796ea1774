(() => {
  'use strict';
  const root = document.documentElement;
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const phone = 560;
  const paperWidth = 680;
  const paperHeight = 310;
  let printing = false;

  const isDark = () => !printing && (root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches);

  function colourOf(name) {
    const probe = document.createElement('span');
    probe.style.color = 'var(--' + name + ')';
    root.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  }

  function theme() {
    if (printing) {
      return { page: '#ffffff', ink: '#1a1f24', quiet: '#57606a', rule: '#dde2e7', strong: '#8b959f', panel: '#ffffff' };
    }

    return { page: colourOf('page'), ink: colourOf('ink'), quiet: colourOf('quiet'), rule: colourOf('rule'), strong: colourOf('strong-rule'), panel: colourOf('panel') };
  }

  const plain = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6 });
  const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });
  const tick = value => Math.abs(value) >= 1e5 ? compact.format(value) : plain.format(value);

  function tooltip(params, totals) {
    const rows = (Array.isArray(params) ? params : [params]).filter(row => row.data && row.data.tip);
    const box = document.createElement('div');
    box.className = 'tip';
    const many = rows.length > 1;
    if (many) {
      box.append(Object.assign(document.createElement('b'), { textContent: rows[0].name }));
    }

    for (const row of rows) {
      const line = document.createElement('div');
      const swatch = document.createElement('span');
      swatch.className = 'swatch';
      swatch.style.background = typeof row.color === 'string' ? row.color : 'currentColor';
      line.append(swatch);
      const [name, ...rest] = row.data.tip;
      if (many) {
        line.append(name + ': ' + rest[rest.length - 1]);
      } else {
        line.append(Object.assign(document.createElement('b'), { textContent: name, style: 'display:inline' }));
        if (row.name && row.name !== name) {
          rest.unshift(row.name);
        }

        for (const text of rest) {
          line.append(Object.assign(document.createElement('div'), { textContent: text }));
        }
      }

      box.append(line);
    }

    if (many && totals) {
      box.append(Object.assign(document.createElement('div'), { textContent: totals[rows[0].dataIndex] }));
    }

    return box;
  }

  function band(params, api) {
    if (params.dataIndex !== 0) {
      return null;
    }

    const ends = params.itemPayload.ends;
    const bottom = params.coordSys.y + params.coordSys.height;
    const at = (x, y) => {
      const [left, top] = api.coord([x, y]);
      return [left, Number.isFinite(top) ? top : bottom];
    };
    const points = ends.map(end => at(end[0], end[2])).concat(ends.map(end => at(end[0], end[1])).reverse());
    const colour = api.visual('color');
    if (ends.length === 1) {
      const [[x1, y1], [x2, y2]] = points;
      return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colour, lineWidth: 1.5 }, silent: true };
    }

    return { type: 'polygon', shape: { points }, style: { fill: colour, opacity: params.itemPayload.opacity }, silent: true };
  }

  function whisker(params, api) {
    const [start, row] = api.coord([api.value(0), api.value(2)]);
    const low = Number.isFinite(start) ? start : params.coordSys.x;
    const high = api.coord([api.value(1), api.value(2)])[0];
    const y = row + params.itemPayload.offset;
    const stroke = params.itemPayload.ink;
    const line = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth: 1.4 } });
    return {
      type: 'group',
      silent: true,
      children: [
        line(low, y, high, y), line(low, y - 4, low, y + 4), line(high, y - 4, high, y + 4),
        { type: 'text', style: { text: params.itemPayload.texts[params.dataIndex], x: high + 7, y, fill: stroke, textVerticalAlign: 'middle', font: params.itemPayload.font } },
      ],
    };
  }

  function total(params, api) {
    const [x, y] = api.coord([api.value(0), api.value(1)]);
    const payload = params.itemPayload;
    return { type: 'text', silent: true, style: { text: payload.texts[params.dataIndex], x: x + 7, y, fill: payload.ink, textVerticalAlign: 'middle', font: payload.font } };
  }

  function dress(payload, width, hidden) {
    const option = structuredClone(payload.option);
    const palette = isDark() ? payload.dark : payload.light;
    const look = theme();
    const font = getComputedStyle(document.body).fontFamily;
    const narrow = width < phone;
    option.textStyle = { fontFamily: font, fontSize: 12, color: look.quiet };
    option.backgroundColor = 'transparent';
    option.grid = { left: 2, right: payload.kind === 'bar' ? (narrow ? 46 : 56) : 18, top: 10, bottom: 4, containLabel: true };
    option.legend.selected = Object.fromEntries([...hidden].map(name => [name, false]));
    Object.assign(option.tooltip, {
      formatter: params => tooltip(params, hidden.size ? null : payload.totals),
      backgroundColor: look.panel,
      borderColor: look.strong,
      borderWidth: 1,
      padding: [8, 10],
      textStyle: { color: look.ink, fontSize: 13, fontFamily: font },
      axisPointer: { type: 'shadow', z: 0, shadowStyle: { color: look.rule, opacity: 0.35 } },
      extraCssText: 'box-shadow:0 2px 8px rgba(0,0,0,.15);white-space:normal',
    });
    for (const axis of [option.xAxis, option.yAxis]) {
      const vertical = axis === option.yAxis;
      const values = axis.type === 'value' || axis.type === 'log';
      axis.axisLine = { show: !values || !vertical, onZero: false, lineStyle: { color: look.strong } };
      axis.axisTick = { ...axis.axisTick, show: !vertical, lineStyle: { color: look.strong } };
      axis.splitLine = { show: values && (vertical || payload.kind === 'bar'), lineStyle: { color: look.rule } };
      axis.axisLabel = { ...axis.axisLabel, color: look.quiet, fontSize: 12, fontFamily: font, hideOverlap: true };
      if (values) {
        axis.axisLabel.formatter = tick;
        axis.splitNumber = narrow ? 4 : 6;
      } else if (axis.type === 'category') {
        axis.axisTick.show = false;
        Object.assign(axis.axisLabel, { color: look.ink, interval: 0, width: narrow ? 104 : 190, overflow: 'break', hideOverlap: false });
      } else {
        axis.axisLabel.formatter = { year: 'Jan {yyyy}', month: '{MMM} {yyyy}', day: '{d} {MMM}' };
        axis.splitNumber = narrow ? 3 : 6;
      }
    }

    option.series = option.series.filter(series => !hidden.size || series.renderItem !== 'joulewise-total');
    for (const series of option.series) {
      const colour = palette[series.colour];
      if (colour) {
        series.color = colour;
        series.itemStyle = series.hollow ? { color: look.page, borderColor: colour, borderWidth: 1.6 } : { color: colour };
        if (series.hollow) {
          series.lineStyle = { ...series.lineStyle, color: colour };
        }
      }

      if (series.itemPayload) {
        Object.assign(series.itemPayload, { ink: look.ink, font: '600 12px ' + font });
      }

      if (series.type === 'bar' && !series.stack) {
        Object.assign(series.itemStyle, { color: colour + '99', borderColor: colour, borderWidth: 1 });
      }

      if (series.stack) {
        Object.assign(series.itemStyle, { borderColor: look.page, borderWidth: 1 });
        series.label = { ...series.label, color: look.page, fontSize: 11, fontWeight: 700, fontFamily: font, textBorderColor: colour, textBorderWidth: 3 };
        series.labelLayout = label => ({ hideOverlap: true, fontSize: label.rect.width < label.labelRect.width + 2 ? 0.01 : 11 });
      }

      if (series.estimated && series.type === 'bar') {
        series.itemStyle.decal = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: isDark() ? 'rgba(0,0,0,.4)' : 'rgba(255,255,255,.5)' };
      }
    }

    return option;
  }

  function drawAll() {
    echarts.registerCustomSeries('joulewise-band', band);
    echarts.registerCustomSeries('joulewise-whisker', whisker);
    echarts.registerCustomSeries('joulewise-total', total);
    const drawings = [...document.querySelectorAll('figure.chart')].map(figure => {
      const payload = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
      const plot = figure.querySelector('.plot');
      figure.querySelector('.drawn').hidden = false;
      figure.querySelector('.data').open = false;
      plot.style.height = payload.height + 'px';
      const chart = echarts.init(plot, null, { renderer: 'svg' });
      const hidden = new Set();
      const label = plot.getAttribute('aria-label');
      const draw = paper => {
        const width = paper || plot.clientWidth;
        const height = paper && payload.kind === 'line' ? paperHeight : payload.height;
        plot.style.height = height + 'px';
        chart.resize({ width, height });
        chart.setOption(dress(payload, width, hidden), true);
        plot.setAttribute('aria-label', label);
      };
      for (const button of figure.querySelectorAll('.legend button')) {
        const name = button.dataset.series;
        button.addEventListener('click', () => {
          const shown = hidden.delete(name);
          if (!shown) {
            hidden.add(name);
          }

          button.setAttribute('aria-pressed', String(shown));
          draw();
        });
        const point = type => () => chart.dispatchAction({ type, seriesName: name });
        button.addEventListener('pointerenter', point('highlight'));
        button.addEventListener('focus', point('highlight'));
        button.addEventListener('pointerleave', point('downplay'));
        button.addEventListener('blur', point('downplay'));
      }

      draw();
      let drawn = plot.clientWidth;
      new ResizeObserver(() => {
        if (!printing && plot.clientWidth > 0 && plot.clientWidth !== drawn) {
          drawn = plot.clientWidth;
          draw();
        }
      }).observe(plot);
      return draw;
    });
    const redraw = paper => drawings.forEach(draw => draw(paper));
    addEventListener('beforeprint', () => { printing = true; redraw(paperWidth); });
    addEventListener('afterprint', () => { printing = false; redraw(); });
    return redraw;
  }

  function offerTheme(redraw) {
    const button = document.querySelector('.theme');
    const name = () => { button.textContent = isDark() ? 'Light colours' : 'Dark colours'; };
    button.hidden = false;
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      name();
      redraw();
    });
    systemDark.addEventListener('change', () => { name(); redraw(); });
    name();
  }

  function foldContents() {
    const list = document.querySelector('.contents details');
    const wide = matchMedia('(min-width: 64.01rem)');
    list.open = wide.matches;
    wide.addEventListener('change', () => { list.open = wide.matches; });
    const links = new Map([...list.querySelectorAll('a')].map(link => [link.getAttribute('href').slice(1), link]));
    const sections = [...links.keys()].map(id => document.getElementById(id));
    let current = null;
    const mark = () => {
      const line = innerHeight * 0.25;
      const passed = sections.filter(section => section.getBoundingClientRect().top <= line);
      const atEnd = innerHeight + scrollY >= root.scrollHeight - 2;
      const now = links.get((atEnd ? sections : passed.length ? passed : sections.slice(0, 1)).at(-1).id);
      if (now !== current) {
        current?.removeAttribute('aria-current');
        now.setAttribute('aria-current', 'location');
        current = now;
      }
    };
    addEventListener('scroll', mark, { passive: true });
    mark();
  }

  function freeTables() {
    const watch = new ResizeObserver(entries => {
      for (const { target } of entries) {
        const scrolls = target.scrollWidth > target.clientWidth + 1 || target.scrollHeight > target.clientHeight + 1;
        target.classList.toggle('scrolls', scrolls);
        if (scrolls) {
          target.tabIndex = 0;
        } else {
          target.removeAttribute('tabindex');
        }
      }
    });
    document.querySelectorAll('.scroll').forEach(region => watch.observe(region));
  }

  const redraw = typeof echarts === 'undefined' ? () => { } : drawAll();
  offerTheme(redraw);
  foldContents();
  freeTables();
})();
