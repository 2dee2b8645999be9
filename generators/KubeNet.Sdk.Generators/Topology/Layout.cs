namespace KubeNet.Sdk.Generators.Topology;

/// <summary>A rectangle of the drawing, in pixels.</summary>
internal readonly record struct Box(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;

    public int Middle => Y + (Height / 2);
}

/// <summary>
/// Where each thing of a picture stands: hosts, Ingresses and doors, Services, workloads, from left to right. A path stands at the
/// height of the Service that it leads to first, so that most lines are level however many there are.
/// </summary>
internal sealed class Layout
{
    public const int RowHeight = 24;
    private const int Margin = 24;
    private const int Top = 64;
    private const int Gap = 16;
    private const int HeaderHeight = 50;
    private const int Between = 90;

    /// <summary>Of the monospaced font at 12 pixels, as wide as any that is likely; nobody can measure here.</summary>
    private const double CharacterWidth = 7.3;

    private readonly Dictionary<object, Box> _boxes = [];
    private readonly int _hostWidth;
    private readonly int _ingressWidth;
    private readonly int _serviceWidth;
    private readonly int _workloadWidth;
    private readonly int _ingressX;
    private readonly int _serviceX;
    private readonly int _workloadX;

    public Layout(Picture picture)
    {
        _hostWidth = WidthOf(picture.Hosts.Select(host => host.Name), 120, 260);
        _ingressWidth = WidthOf(
            picture
                .Ingresses.SelectMany(ingress => ingress.Rows.Select(row => SvgText.RowText(row) + "  ").Concat(SvgText.HeaderOf(ingress)))
                .Concat(picture.Doors.Select(door => door.Text)),
            200,
            400
        );
        _serviceWidth = WidthOf(picture.Services.SelectMany(service => service.Lines.Prepend(SvgText.NameOf(service))), 200, 440);
        _workloadWidth = WidthOf(picture.Workloads.SelectMany(workload => new[] { workload.Title, workload.Ports }), 160, 340);
        _ingressX = picture.Hosts.Count == 0 ? Margin : Margin + _hostWidth + Between;
        _serviceX = picture.Ingresses.Count == 0 && picture.Doors.Count == 0 ? Margin : _ingressX + _ingressWidth + Between;
        _workloadX = _serviceX + _serviceWidth + Between;
        PlaceIngressesAndServices(picture);
        Stack(picture.Doors, door => this[door.Service].Middle, _ => RowHeight + 8, _ingressX, _ingressWidth, BottomOf(picture.Ingresses));
        Stack(
            picture.Workloads,
            workload => Mean(picture.Services.Where(service => service.Workloads.Contains(workload)), this),
            _ => 52,
            _workloadX,
            _workloadWidth,
            Top
        );
        Stack(
            picture.Hosts,
            host => Mean(picture.Ingresses.SelectMany(ingress => ingress.Rows).Where(row => row.Host == host), this),
            _ => RowHeight + 8,
            Margin,
            _hostWidth,
            Top
        );
        Width = _boxes.Values.Select(box => box.Right).DefaultIfEmpty(_workloadX).Max() + Margin;
        Height = _boxes.Values.Select(box => box.Bottom).DefaultIfEmpty(Top).Max() + Margin;
    }

    public int Width { get; }

    public int Height { get; }

    public Box this[object thing] => _boxes[thing];

    private void PlaceIngressesAndServices(Picture picture)
    {
        var rowY = Top;
        var serviceY = Top;
        foreach (var ingress in picture.Ingresses)
        {
            var top = rowY;
            rowY += HeaderHeight;
            serviceY = Math.Max(serviceY, rowY - 24);
            foreach (var row in ingress.Rows)
            {
                var service = row.Hop.Service;
                if (!_boxes.ContainsKey(service))
                {
                    serviceY = Math.Max(serviceY, rowY + (RowHeight / 2) - (HeightOf(service) / 2));
                    serviceY = Place(service, serviceY);
                    rowY = Math.Max(rowY, _boxes[service].Middle - (RowHeight / 2));
                }

                _boxes.Add(row, new Box(_ingressX + 8, rowY, _ingressWidth - 16, RowHeight - 4));
                rowY += RowHeight;
            }

            _boxes.Add(ingress, new Box(_ingressX, top, _ingressWidth, rowY + 6 - top));
            rowY += 6 + Gap;
        }

        foreach (var service in picture.Services)
        {
            if (!_boxes.ContainsKey(service))
            {
                serviceY = Place(service, serviceY);
            }
        }
    }

    private int Place(ServiceCard service, int y)
    {
        var height = HeightOf(service);
        _boxes.Add(service, new Box(_serviceX, y, _serviceWidth, height));
        return y + height + Gap;
    }

    /// <summary>As wide as its longest text, within bounds: what is longer is cut, and shown whole as the tooltip.</summary>
    private static int WidthOf(IEnumerable<string> texts, int least, int most) =>
        Math.Min(most, Math.Max(least, (int)Math.Ceiling(texts.Select(text => text.Length).DefaultIfEmpty(0).Max() * CharacterWidth) + 24));

    private static int HeightOf(ServiceCard service) => 32 + (18 * service.Lines.Count);

    /// <summary>Stacks things in one column, each as near to where it wants to be as those above it allow.</summary>
    private void Stack<T>(IReadOnlyList<T> things, Func<T, int?> wanted, Func<T, int> heightOf, int x, int width, int top)
        where T : class
    {
        var y = top;
        foreach (var (thing, middle) in things.Select(thing => (thing, wanted(thing))).OrderBy(pair => pair.Item2 ?? int.MaxValue))
        {
            var height = heightOf(thing);
            y = Math.Max(y, middle is { } known ? known - (height / 2) : y);
            _boxes.Add(thing, new Box(x, y, width, height));
            y += height + Gap;
        }
    }

    private int BottomOf(IReadOnlyList<IngressBox> ingresses) =>
        ingresses.Count == 0 ? Top : ingresses.Max(ingress => this[ingress].Bottom) + Gap;

    private static int? Mean(IEnumerable<object> things, Layout layout)
    {
        var middles = things.Select(thing => layout[thing].Middle).ToList();
        return middles.Count == 0 ? null : middles.Sum() / middles.Count;
    }
}
