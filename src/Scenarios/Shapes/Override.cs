using System.Globalization;
using System.Text;
using NegotiationSim.Scenarios.Input;

namespace NegotiationSim.Scenarios.Shapes;

/// <summary>Changes one value of a tree before it is checked: <c>--set path=value</c>.</summary>
/// <remarks>
/// A path goes down by keys, by the ids of things in lists, or by position from 0:
/// <c>parameters.routing.markup</c>, <c>measures.us-energy-ban.enforcement</c>, <c>benchmarks.0.passThrough</c>.
/// </remarks>
public static class Override
{
    /// <summary>The tree with <paramref name="assignment"/> worked in; what is wrong with it is noted.</summary>
    public static InputNode Apply(InputNode root, Shape shape, string assignment, InputProblems problems)
    {
        var cut = assignment.IndexOf('=', StringComparison.Ordinal);
        if (cut <= 0)
        {
            problems.Add(Note(assignment), "Write path=value, such as months=24.");
            return root;
        }

        return new Walk("--set " + assignment, assignment[..cut].Split('.'), assignment[(cut + 1)..], problems).Down(root, shape, 0, "$");
    }

    private static InputNode Note(string assignment) => new(InputKind.Null, 0, "") { File = "--set " + assignment };

    private sealed record Walk(string Name, string[] Steps, string Value, InputProblems Problems)
    {
        public InputNode Down(InputNode? at, Shape shape, int depth, string path)
        {
            if (depth == Steps.Length) return Parse(shape, path);
            var step = Steps[depth];
            switch (shape)
            {
                case ObjectShape known when known.Find(step) is { } field:
                    return Put(at, step, field.Shape, depth, path);
                case ObjectShape known:
                    return Wrong(at, path, "There is no key \"" + step + "\" here."
                        + Suggestion.Sentence(step, [.. known.Fields.Select(f => f.Name)]));
                case MapShape map:
                    return Put(at, step, map.Value, depth, path);
                case ListShape list when at is { Kind: InputKind.List } && Find(at, step) is var i and >= 0:
                    var below = Down(at.Items[i], list.Item, depth + 1, path + "[" + i.ToString(CultureInfo.InvariantCulture) + "]");
                    return at with { Items = at.Items.SetItem(i, below) };
                case ListShape:
                    string[] ids = at is null ? [] : [.. at.Items.Select(x => x.Member("id")?.Text ?? "").Where(x => x.Length > 0)];
                    return Wrong(at, path, "Nothing here is called \"" + step + "\"." + Suggestion.Sentence(step, ids));
                default:
                    return Wrong(at, path, "There is nothing below this; end the path here.");
            }
        }

        private InputNode Put(InputNode? at, string key, Shape shape, int depth, string path)
        {
            var below = Down(at?.Member(key), shape, depth + 1, path + "." + key);
            if (at is not { Kind: InputKind.Object })
                return new InputNode(InputKind.Object, 0, path) { File = Name, Members = [KeyValuePair.Create(key, below)] };
            var changed = KeyValuePair.Create(key, below);
            for (var i = 0; i < at.Members.Length; i++)
                if (at.Members[i].Key == key) return at with { Members = at.Members.SetItem(i, changed) };
            return at with { Members = at.Members.Add(changed) };
        }

        private InputNode Parse(Shape shape, string path)
        {
            if (shape.IsText) return new InputNode(InputKind.Text, 0, path) { File = Name, Text = Value };

            // A lever is a number even where it moves a switch, and its ends are 0 and 1.
            var written = shape is FlagShape && Value is ("0" or "1") ? (Value == "1" ? "true" : "false") : Value;
            try
            {
                return JsonInput.Parse(Name, Encoding.UTF8.GetBytes(written)) with { File = Name, Line = 0, Path = path };
            }
            catch (InputException)
            {
                // What is not JSON is text; the shape's check says what was expected.
                return new InputNode(InputKind.Text, 0, path) { File = Name, Text = Value };
            }
        }

        private InputNode Wrong(InputNode? at, string path, string message)
        {
            var note = new InputNode(InputKind.Null, 0, path) { File = Name };
            Problems.Add(note, message);
            return at ?? note;
        }

        private static int Find(InputNode list, string step)
        {
            for (var i = 0; i < list.Items.Length; i++)
                if (list.Items[i].Member("id") is { Kind: InputKind.Text } id && id.Text == step) return i;
            return int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.Items.Length ? at : -1;
        }
    }
}
