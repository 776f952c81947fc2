// Why: the only door to ECharts: just the parts that are used, drawing SVG.
// Must not: bring in its tooltip, which writes styles that the content policy refuses.
import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([CustomChart, LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

export { init };
export type { ECharts, EChartsCoreOption } from 'echarts/core';
