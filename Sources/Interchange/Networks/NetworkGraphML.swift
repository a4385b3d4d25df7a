package import Analysis

/// GraphML (graphml.graphdrawing.org), with the names and figures as plain data for programs such as networkx and R, and drawing
/// data twice: wrapped as visone has it and Discourse Network Analyzer writes it, and bare as yEd has it.
///
/// Rows are ellipses, columns rounded rectangles. A tie is green where it is for or says that two agree, red where it is against or says that
/// they disagree, blue where it is both, black where stances are ignored. Every tie of a one-mode network is written once.
package struct NetworkGraphML: NetworkFormat {
    package init() {}

    package var name: String { "graphml" }
    package var summary: String { "nodes and ties with drawing data, for visone, yEd, Gephi, networkx and R" }
    package var suffix: String { ".graphml" }

    package func write<Failure: Error>(
        _ network: Network, to send: (String) throws(Failure) -> Void
    ) throws(Failure) {
        let places = NetworkLayout.places(of: network), nodes = network.nodes
        try send(Self.head)
        for number in nodes.indices {
            try send(Self.node(nodes[number], number, isRow: number < network.rows.count, places[number]))
        }
        try network.forEachTie { tie throws(Failure) in try send(Self.edge(network, tie)) }
        try send("  </graph>\n</graphml>\n")
    }

    /// The names of the drawing data are those of visone and yEd. Each key has an `attr.name` because networkx reads none without.
    private static let head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:visone="http://visone.info/xmlns" \
        xmlns:y="http://www.yworks.com/xml/graphml" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">
          <key id="d0" for="node" yfiles.type="nodegraphics"/>
          <key id="d1" for="node" yfiles.type="nodegraphics"/>
          <key id="e0" for="edge" yfiles.type="edgegraphics"/>
          <key id="e1" for="edge" yfiles.type="edgegraphics"/>
          <key id="prop" for="graph" visone.type="properties" attr.name="properties" attr.type="string"/>
          <key id="id" for="node" attr.name="iri" attr.type="string"/>
          <key id="name" for="node" attr.name="name" attr.type="string"/>
          <key id="variable" for="node" attr.name="variable" attr.type="string"/>
          <key id="frequency" for="node" attr.name="frequency" attr.type="int"/>
          <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
          <key id="sense" for="edge" attr.name="sense" attr.type="string"/>
          <graph id="dictum" edgedefault="undirected">
            <data key="prop"><visone:labelAttribute edgeLabel="weight" nodeLabel="name"/></data>

        """

    private static func node(
        _ node: Network.Node, _ number: Int, isRow: Bool, _ place: NetworkLayout.Place
    ) -> String {
        let name = XMLText.escaped(node.label)
        let shape = """
            <y:ShapeNode><y:Geometry height="20.0" width="20.0" x="\(place.x)" y="\(place.y)"/>\
            <y:Fill color="\(color(node.variable))" transparent="false"/>\
            <y:BorderStyle color="#000000" type="line" width="1.0"/>\
            <y:NodeLabel alignment="center" autoSizePolicy="content" backgroundColor="#FFFFFF" fontFamily="Dialog" fontSize="12" \
            fontStyle="plain" hasLineColor="false" modelName="eight_pos" modelPosition="n" textColor="#000000" \
            visible="true">\(name)</y:NodeLabel><y:Shape type="\(isRow ? "ellipse" : "roundrectangle")"/></y:ShapeNode>
            """
        return """
                <node id="n\(number + 1)">
                  <data key="id">\(XMLText.escaped(node.id))</data>
                  <data key="name">\(name)</data>
                  <data key="variable">\(node.variable.one)</data>
                  <data key="frequency">\(node.frequency)</data>
                  <data key="d0"><visone:shapeNode>\(shape)</visone:shapeNode></data>
                  <data key="d1">\(shape)</data>
                </node>

            """
    }

    private static func edge(_ network: Network, _ tie: Network.Tie) -> String {
        let sense = network.sense(of: tie.weight)
        let line = """
            <y:PolyLineEdge><y:LineStyle color="\(color(sense))" type="line" width="2.0"/>\
            <y:Arrows source="none" target="none"/></y:PolyLineEdge>
            """
        return """
                <edge source="n\(tie.row + 1)" target="n\(network.node(ofColumn: tie.column) + 1)">
                  <data key="weight">\(Network.figures(tie.weight))</data>
                  <data key="sense">\(sense.rawValue)</data>
                  <data key="e0"><visone:polyLineEdge>\(line)</visone:polyLineEdge></data>
                  <data key="e1">\(line)</data>
                </edge>

            """
    }

    private static func color(_ variable: NetworkOptions.Variable) -> String {
        switch variable {
        case .actors: "#6DB9D2"
        case .organizations: "#B8A0D6"
        case .concepts: "#F2D28B"
        }
    }

    /// The colors that Discourse Network Analyzer gives.
    private static func color(_ sense: Network.Sense) -> String {
        switch sense {
        case .positive: "#00FF00"
        case .negative: "#FF0000"
        case .mixed: "#0000FF"
        case .plain: "#000000"
        }
    }
}
